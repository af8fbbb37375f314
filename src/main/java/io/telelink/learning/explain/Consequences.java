package io.telelink.learning.explain;

import io.telelink.learning.data.Imputation;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changes with a feature, so that a changed row remains one that could exist.
 *
 * <ul>
 * <li>A feature declared as a multiple of another one (a charge of its minutes) and that one keep the customer's own ratio.
 * <li>A number whose ranges with and without a flag do not overlap in the sample (voice mail messages with the voice mail
 * plan) takes the median of the flag's new side.
 * </ul>
 */
public final class Consequences {

    private static final int NONE = -1;

    private final Schema schema;
    private final int[] partner;
    private final double[] partnerPerUnit;
    private final List<Tie> ties = new ArrayList<>();
    private final Background background;

    public Consequences(Background background) {
        this.background = background;
        schema = background.schema();
        partner = new int[schema.size()];
        partnerPerUnit = new double[schema.size()];
        Arrays.fill(partner, NONE);
        for (int f = 0; f < partner.length; f++) {
            if (schema.raw().get(f).imputation() instanceof Imputation.RatioTo(String other)) {
                pair(f, schema.indexOf(other));
            }
            for (int number = 0; number < partner.length; number++) {
                if (schema.raw().get(f).kind() == Kind.FLAG && schema.raw().get(number).kind() == Kind.NUMERIC) {
                    tie(f, number);
                }
            }
        }
    }

    private void pair(int feature, int other) {
        for (int from : new int[] {feature, other}) {
            int to = from == feature ? other : feature;
            double above = 0;
            double below = 0;
            for (int r = 0; r < background.sample().rows(); r++) {
                double numerator = background.sample().column(to)[r];
                double denominator = background.sample().column(from)[r];
                if (!Double.isNaN(numerator) && !Double.isNaN(denominator)) {
                    above += numerator;
                    below += denominator;
                }
            }
            if (below != 0) {
                partner[from] = to;
                partnerPerUnit[from] = above / below;
            }
        }
    }

    /**
     * The row with other values, and with what depends on them; what is given is never changed by what follows from another.
     *
     * @param row    raw features of the background's schema, left as it is
     * @param values by position; NaN for one that is not to be known, from which nothing follows
     */
    public double[] changed(double[] row, Map<Integer, Double> values) {
        double[] changed = row.clone();
        new TreeMap<>(values).forEach((feature, value) -> {
            if (!Double.isNaN(value)) {
                change(changed, feature, value);
            }
        });
        values.forEach((feature, value) -> changed[feature] = value);
        return changed;
    }

    /** Gives a feature of the row another value, and changes with it what depends on it. */
    void change(double[] row, int feature, double value) {
        double former = row[feature];
        row[feature] = value;
        int other = partner[feature];
        if (other != NONE && !Double.isNaN(row[other])) {
            row[other] = former > 0 ? row[other] * (value / former) : partnerPerUnit[feature] * value;
        }
        if (former != value) {
            for (Tie tie : ties) {
                if (tie.flag() == feature && !Double.isNaN(row[tie.number()])) {
                    row[tie.number()] = value == 1 ? tie.with() : tie.without();
                }
            }
        }
    }

    /** A number that goes with a flag: its medians with and without it. */
    private record Tie(int flag, int number, double with, double without) {
    }

    private void tie(int flag, int number) {
        double[] with = side(flag, number, 1);
        double[] without = side(flag, number, 0);
        if (with.length > 0 && without.length > 0
                && (with[0] > without[without.length - 1] || with[with.length - 1] < without[0])) {
            ties.add(new Tie(flag, number, with[with.length / 2], without[without.length / 2]));
        }
    }

    /** The values of a number among sampled rows where the flag has this value, rising. */
    private double[] side(int flag, int number, double value) {
        double[] flags = background.sample().column(flag);
        double[] numbers = background.sample().column(number);
        double[] side = new double[flags.length];
        int count = 0;
        for (int r = 0; r < flags.length; r++) {
            if (flags[r] == value && !Double.isNaN(numbers[r])) {
                side[count++] = numbers[r];
            }
        }
        double[] sorted = Arrays.copyOf(side, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
