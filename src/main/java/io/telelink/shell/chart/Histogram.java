package io.telelink.shell.chart;

import java.util.Arrays;
import java.util.List;

/**
 * How often values fall into intervals.
 *
 * @param edges ascending bounds of the intervals, one more than there are heights
 * @param heights how many, or which share, fall between an edge and the next
 * @param meanings none, or one for each interval
 * @param marks values worth a word, such as a threshold
 */
public record Histogram(
        String title,
        String note,
        Axis value,
        Axis frequency,
        List<Double> edges,
        List<Double> heights,
        List<Meaning> meanings,
        List<Mark> marks)
        implements ChartSpec {

    private static final int HEIGHT = 300;

    public Histogram {
        edges = List.copyOf(edges);
        heights = List.copyOf(heights);
        meanings = List.copyOf(meanings);
        marks = List.copyOf(marks);
        if (edges.size() != heights.size() + 1) {
            throw new IllegalArgumentException("There must be one edge more than heights");
        }
        if (!meanings.isEmpty() && meanings.size() != heights.size()) {
            throw new IllegalArgumentException("There must be no meaning, or one for each interval");
        }
    }

    public static Histogram of(String title, Axis value, Axis frequency, double[] edges, double[] heights) {
        return new Histogram(
                title,
                "",
                value,
                frequency,
                Arrays.stream(edges).boxed().toList(),
                Arrays.stream(heights).boxed().toList(),
                List.of(),
                List.of());
    }

    public Histogram withNote(String note) {
        return new Histogram(title, note, value, frequency, edges, heights, meanings, marks);
    }

    public Histogram withMeanings(List<Meaning> meanings) {
        return new Histogram(title, note, value, frequency, edges, heights, meanings, marks);
    }

    public Histogram withMarks(Mark... marks) {
        return new Histogram(title, note, value, frequency, edges, heights, meanings, List.of(marks));
    }

    @Override
    public int height() {
        return HEIGHT;
    }
}
