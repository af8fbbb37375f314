package io.telelink.shell.chart;

import java.util.List;

/** Where one customer stands among all: each feature on its own scale, laid so that the middle 80% line up. */
public record Profile(String title, String note, List<Feature> features) implements ChartSpec {

    private static final int ROW = 34;
    private static final int NARROW_ROW = 52;
    private static final int SURROUNDINGS = 44;

    /**
     * One feature of the customer against the base.
     *
     * @param low the base's 10th percentile
     * @param high the base's 90th percentile
     * @param value the customer's own
     */
    public record Feature(Axis axis, double low, double median, double high, double value) {

        public Feature {
            if (low > median || median > high) {
                throw new IllegalArgumentException("Percentiles of " + axis.title() + " are out of order");
            }
        }

        boolean isUnusual() {
            return value < low || value > high;
        }
    }

    public Profile {
        features = List.copyOf(features);
    }

    public Profile(String title, List<Feature> features) {
        this(title, "", features);
    }

    public Profile withNote(String note) {
        return new Profile(title, note, features);
    }

    @Override
    public int height() {
        return SURROUNDINGS + ROW * features.size();
    }

    @Override
    public int narrowHeight() {
        return SURROUNDINGS + NARROW_ROW * features.size();
    }
}
