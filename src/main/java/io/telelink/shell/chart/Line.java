package io.telelink.shell.chart;

import java.util.Arrays;
import java.util.List;

/**
 * A line through points in the order given.
 *
 * @param low lower bound of the uncertainty at each point, or none
 * @param high upper bound of the uncertainty at each point, or none
 */
public record Line(
        String name, Meaning meaning, List<Double> x, List<Double> y, List<Double> low, List<Double> high) {

    public Line {
        x = List.copyOf(x);
        y = List.copyOf(y);
        low = List.copyOf(low);
        high = List.copyOf(high);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("Line " + name + " has not one y for each x");
        }
        if (low.size() != high.size() || !low.isEmpty() && low.size() != x.size()) {
            throw new IllegalArgumentException("Line " + name + " has not both bounds for each point");
        }
    }

    public static Line of(String name, double[] x, double[] y) {
        return new Line(name, Meaning.AUTO, boxed(x), boxed(y), List.of(), List.of());
    }

    public Line meaning(Meaning meaning) {
        return new Line(name, meaning, x, y, low, high);
    }

    /** With a band of uncertainty around it. */
    public Line between(double[] low, double[] high) {
        return new Line(name, meaning, x, y, boxed(low), boxed(high));
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
