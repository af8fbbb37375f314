package io.telelink.shell.chart;

import java.util.List;

/**
 * One value on its scale, with the threshold that decides.
 *
 * @param scale what is measured, with both ends given
 * @param zones parts of the scale in ascending order, or none
 */
public record Gauge(String title, String note, Axis scale, double value, Mark threshold, List<Zone> zones)
        implements ChartSpec {

    private static final int HEIGHT = 104;

    /** A part of the scale that ends here and starts where the one before ends. */
    public record Zone(double upTo, Meaning meaning, String label) {}

    public Gauge {
        zones = List.copyOf(zones);
        if (scale.from() == null || scale.to() == null) {
            throw new IllegalArgumentException("The scale of a gauge has two ends");
        }
    }

    /** A probability between none and one. */
    public static Gauge probability(String title, double probability, Mark threshold, List<Zone> zones) {
        return new Gauge(title, "", Axis.share(title), probability, threshold, zones);
    }

    public Gauge withNote(String note) {
        return new Gauge(title, note, scale, value, threshold, zones);
    }

    @Override
    public int height() {
        return HEIGHT;
    }
}
