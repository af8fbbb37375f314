package io.telelink.learning.explain;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Searches the smallest plausible changes of a row that bring its probability below a mark (counterfactuals; Wachter,
 * Mittelstadt and Russell 2017).
 *
 * <p>Only flags and numbers that one can influence are changed, only to values within the range seen in the training rows,
 * amounts of money only downwards, and what depends on a feature changes with it and must have been seen too. All sets of one
 * feature, and while fewer ways were found than asked for all of two, then of three, are tried on a grid, except those that contain
 * a set that was enough already; then each change is made as small as it can be, in steps that people read. The distance is the sum of the changes in standard deviations.
 * Immutable and thread-safe.
 */
public final class CounterfactualSearch {

    private static final int MOST_FEATURES = 3;
    /** Values tried of each feature, by the number of features changed at once. */
    private static final int[] GRID = {0, 64, 20, 8};
    /** Values tried when a change is made smaller, and how often; the next time they stand closer by as much. */
    private static final int ZOOM = 64;
    private static final int ZOOMS = 3;

    private final Probabilities model;
    private final Background background;
    private final Consequences consequences;
    private final Schema schema;
    private final int[] influenceable;

    public CounterfactualSearch(Probabilities model, Background background) {
        this.model = model;
        this.background = background;
        consequences = new Consequences(background);
        schema = background.schema();
        influenceable = IntStream.range(0, schema.size()).filter(f -> schema.raw().get(f).influenceable()
                && schema.raw().get(f).kind() != Kind.CATEGORICAL && background.deviation()[f] > 0).toArray();
    }

    /**
     * A row that would be below the mark.
     *
     * @param features positions of the features that were changed on purpose; others may have followed
     * @param row the whole changed row
     * @param probability of the changed row
     * @param distance sum of the changes on purpose, in standard deviations
     */
    public record Found(List<Integer> features, double[] row, double probability, double distance) {
    }

    /**
     * Searches.
     *
     * @param row raw features; a missing one is not changed
     * @param mark probability to come below
     * @param most number of ways to return
     * @return the nearest first, no two with the same features; empty where there is none
     */
    public List<Found> search(double[] row, double mark, int most) {
        int[] given = Arrays.stream(influenceable).filter(f -> !Double.isNaN(row[f])).toArray();
        List<Found> found = new ArrayList<>();
        for (int size = 1; size <= Math.min(MOST_FEATURES, given.length) && found.size() < most; size++) {
            for (int[] features : subsets(given, size)) {
                List<Integer> names = Arrays.stream(features).boxed().toList();
                if (found.stream().noneMatch(smaller -> names.containsAll(smaller.features()))) {
                    nearest(row, grid(row, features), features, mark).map(far -> closer(row, far, mark)).ifPresent(found::add);
                }
            }
        }
        return found.stream().sorted(Comparator.comparingDouble(Found::distance)).limit(most).toList();
    }

    /** All sets of so many of these features, each in their order. */
    private static List<int[]> subsets(int[] of, int size) {
        if (size == 0) {
            return List.of(new int[0]);
        }
        return IntStream.range(0, of.length).boxed()
                .flatMap(i -> subsets(Arrays.copyOfRange(of, i + 1, of.length), size - 1).stream()
                        .map(rest -> IntStream.concat(IntStream.of(of[i]), Arrays.stream(rest)).toArray()))
                .toList();
    }

    /** All combinations of values of these features. */
    private List<double[]> grid(double[] row, int[] features) {
        List<double[]> rows = List.of(row);
        for (int feature : features) {
            double[] values = values(feature, row[feature], background.min()[feature], background.max()[feature],
                    GRID[features.length]);
            rows = rows.stream().flatMap(start -> Arrays.stream(values).mapToObj(value -> changed(start, feature, value)))
                    .toList();
        }
        return rows;
    }

    private double[] changed(double[] row, int feature, double value) {
        double[] changed = row.clone();
        consequences.change(changed, feature, value);
        return changed;
    }

    /** Values to try between two ends, in steps that people read, without the present one. */
    private double[] values(int position, double present, double low, double high, int count) {
        Feature feature = schema.raw().get(position);
        if (feature.kind() == Kind.FLAG) {
            return new double[] {1 - present};
        }
        double highest = feature.unit().equals("$") ? Math.min(high, present) : high;
        double unit = feature.integer() ? 1 : feature.unit().equals("$") ? 100 : 10;
        double first = Math.ceil(low * unit);
        double last = Math.floor(highest * unit);
        if (first > last) {
            return new double[0];
        }
        int steps = (int) Math.min(count - 1, last - first);
        return IntStream.rangeClosed(0, steps).mapToDouble(i -> steps == 0 ? first : first + (last - first) * i / steps)
                .map(step -> Math.rint(step) / unit).distinct().filter(value -> value != present).toArray();
    }

    /** The nearest of these rows that is below the mark and has nothing unseen that the row has not. */
    private Optional<Found> nearest(double[] row, List<double[]> candidates, int[] features, double mark) {
        List<double[]> plausible = candidates.stream().filter(candidate -> plausible(row, candidate)).toList();
        double[] probabilities = model.of(Table.of(schema, plausible));
        return IntStream.range(0, plausible.size()).filter(i -> probabilities[i] < mark)
                .mapToObj(i -> new Found(Arrays.stream(features).boxed().toList(), plausible.get(i), probabilities[i],
                        distance(row, plausible.get(i), features)))
                .min(Comparator.comparingDouble(Found::distance));
    }

    private boolean plausible(double[] row, double[] candidate) {
        return IntStream.range(0, row.length).allMatch(f -> Double.compare(row[f], candidate[f]) == 0
                || background.seen(f, candidate[f]));
    }

    private double distance(double[] row, double[] candidate, int[] features) {
        return Arrays.stream(features).mapToDouble(f -> Math.abs(candidate[f] - row[f]) / background.deviation()[f]).sum();
    }

    /** Takes back as much of each change as leaves the row below the mark. */
    private Found closer(double[] row, Found far, double mark) {
        int[] features = far.features().stream().mapToInt(Integer::intValue).toArray();
        Found best = far;
        for (int feature : features) {
            double span = row[feature] - best.row()[feature];
            for (int zoom = 0; zoom < ZOOMS; zoom++) {
                best = closer(row, best, features, feature, span, mark);
                span /= ZOOM;
            }
        }
        return best;
    }

    /** Tries values of one feature from the found one on towards the present one, as far as the span. */
    private Found closer(double[] row, Found far, int[] features, int feature, double span, double mark) {
        double from = far.row()[feature];
        double to = from + span;
        List<double[]> between = new ArrayList<>();
        for (double value : values(feature, row[feature], Math.min(from, to), Math.max(from, to), ZOOM)) {
            double[] candidate = row.clone();
            for (int f : features) {
                consequences.change(candidate, f, f == feature ? value : far.row()[f]);
            }
            between.add(candidate);
        }
        return nearest(row, between, features, mark).filter(near -> near.distance() < far.distance()).orElse(far);
    }
}
