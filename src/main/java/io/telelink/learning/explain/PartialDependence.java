package io.telelink.learning.explain;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the churn probability moves with one raw feature: the mean over sampled training rows, all of which are given the same
 * value in turn (Friedman 2001, section 8.2). What depends on the feature changes with it, each row at its own ratio.
 *
 * @param feature name of the raw feature
 * @param label the feature in words
 * @param points by rising value, or one per level
 */
public record PartialDependence(String feature, String label, List<Point> points) {

    private static final int POINTS = 25;

    public PartialDependence {
        points = List.copyOf(points);
    }

    /**
     * One value of the feature.
     *
     * @param text the value in words with its unit
     * @param probability mean calibrated probability of the sampled rows with this value
     */
    public record Point(double value, String text, double probability) {
    }

    /**
     * The dependence on a raw feature: 25 values at even steps over the range seen in the training rows, fewer where there are
     * only so many whole numbers; all levels of a category. Costs one evaluation per value and sampled row.
     *
     * @throws IllegalArgumentException when no raw feature has that name
     */
    public static PartialDependence of(Probabilities model, Background background, String feature) {
        Schema schema = background.schema();
        int position = schema.indexOf(feature);
        double[] values = values(schema.raw().get(position), background.min()[position], background.max()[position]);
        Table sample = background.sample();
        Consequences consequences = new Consequences(background);
        List<double[]> rows = new ArrayList<>();
        for (double value : values) {
            for (int r = 0; r < sample.rows(); r++) {
                double[] row = sample.row(r);
                consequences.change(row, position, value);
                rows.add(row);
            }
        }
        double[] probabilities = model.of(Table.of(schema, rows));
        List<Point> points = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            double mean = Arrays.stream(probabilities, v * sample.rows(), (v + 1) * sample.rows()).average().orElseThrow();
            points.add(new Point(values[v], schema.describe(position, values[v]), mean));
        }
        return new PartialDependence(feature, schema.label(position), points);
    }

    private static double[] values(Feature feature, double min, double max) {
        if (feature.kind() == Kind.CATEGORICAL) {
            return IntStream.range(0, feature.levels().size()).asDoubleStream().toArray();
        }
        if (feature.kind() == Kind.FLAG) {
            return new double[] {0, 1};
        }
        DoubleStream even = IntStream.range(0, POINTS)
                .mapToDouble(i -> i == POINTS - 1 ? max : min + (max - min) * i / (POINTS - 1));
        return min > max ? new double[0] : (feature.integer() ? even.map(Math::rint) : even).distinct().toArray();
    }
}
