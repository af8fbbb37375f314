package io.telelink.shell.chart;

import java.util.List;

/**
 * Curves over a numeric axis: ROC, precision and recall, calibration, profit, a value over months.
 *
 * @param guides lines to compare with
 * @param points single points worth a word, such as the operating point
 */
public record Lines(
        String title, String note, Axis x, Axis y, List<Line> lines, List<Guide> guides, List<Point> points)
        implements ChartSpec {

    private static final int HEIGHT = 320;

    /** A marked point. */
    public record Point(double x, double y, String label) {}

    public Lines {
        lines = List.copyOf(lines);
        guides = List.copyOf(guides);
        points = List.copyOf(points);
    }

    public static Lines of(String title, Axis x, Axis y, Line... lines) {
        return new Lines(title, "", x, y, List.of(lines), List.of(), List.of());
    }

    public Lines withNote(String note) {
        return new Lines(title, note, x, y, lines, guides, points);
    }

    public Lines withGuides(Guide... guides) {
        return new Lines(title, note, x, y, lines, List.of(guides), points);
    }

    public Lines withPoints(Point... points) {
        return new Lines(title, note, x, y, lines, guides, List.of(points));
    }

    @Override
    public int height() {
        return HEIGHT;
    }
}
