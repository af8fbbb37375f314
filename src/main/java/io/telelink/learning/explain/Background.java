package io.telelink.learning.explain;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.util.stream.IntStream;

/**
 * What explanations need to know of the training rows: the range and the spread of every raw feature over all of them, and
 * some of the rows themselves. Immutable, as long as nobody writes to the arrays.
 *
 * @param min per raw feature the smallest value seen
 * @param max per raw feature the greatest value seen; smaller than {@code min} where no row has the feature
 * @param deviation per raw feature the standard deviation, 0 where it does not vary
 * @param sample some training rows
 */
public record Background(double[] min, double[] max, double[] deviation, Table sample) {

    /** Rows that a sample usually has: averages over it are exact to some hundredths, and it takes 30 kB. */
    public static final int USUAL_ROWS = 200;

    public Background {
        int features = sample.schema().size();
        if (min.length != features || max.length != features || deviation.length != features || sample.rows() == 0) {
            throw new IllegalArgumentException("parts of the background do not fit each other");
        }
        for (int f = 0; f < features; f++) {
            if (!Double.isFinite(min[f]) || !Double.isFinite(max[f]) || !(deviation[f] >= 0)
                    || !Double.isFinite(deviation[f])) {
                throw new IllegalArgumentException("the background needs finite numbers");
            }
        }
    }

    /** The background of these training rows, with a sample of {@link #USUAL_ROWS}. */
    public static Background of(Table training) {
        return of(training, USUAL_ROWS);
    }

    /**
     * The background of these training rows.
     *
     * @param rows most rows of the sample, which are taken at even steps
     */
    public static Background of(Table training, int rows) {
        Schema schema = training.schema();
        double[] min = new double[schema.size()];
        double[] max = new double[schema.size()];
        double[] deviation = new double[schema.size()];
        for (int f = 0; f < schema.size(); f++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int present = 0;
            for (double value : training.column(f)) {
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                    sum += value;
                    present++;
                }
            }
            min[f] = present == 0 ? 0 : low;
            max[f] = present == 0 ? -1 : high;
            deviation[f] = present == 0 ? 0 : deviation(training.column(f), sum / present, present);
        }
        int taken = Math.min(rows, training.rows());
        int[] steps = IntStream.range(0, taken).map(i -> (int) ((long) i * training.rows() / taken)).toArray();
        return new Background(min, max, deviation, training.select(steps));
    }

    private static double deviation(double[] values, double mean, int present) {
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        return Math.sqrt(squares / present);
    }

    public Schema schema() {
        return sample.schema();
    }

    /** Whether training rows had values as small and as great as this one; a missing value was seen nowhere. */
    public boolean seen(int feature, double value) {
        return value >= min[feature] && value <= max[feature];
    }
}
