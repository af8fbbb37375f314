package io.telelink.shell.chart;

import org.jspecify.annotations.Nullable;

/**
 * What is measured along one direction.
 *
 * @param unit written behind figures; empty where the way of writing says it already
 * @param from where the axis starts, or null to let the data decide
 * @param to where the axis ends, or null to let the data decide
 */
public record Axis(String title, String unit, Figure figure, @Nullable Double from, @Nullable Double to) {

    public static Axis number(String title, String unit) {
        return new Axis(title, unit, Figure.NUMBER, null, null);
    }

    public static Axis count(String title) {
        return new Axis(title, "", Figure.COUNT, null, null);
    }

    /** Shares of one over their whole range. */
    public static Axis share(String title) {
        return new Axis(title, "", Figure.SHARE, 0.0, 1.0);
    }

    public static Axis money(String title) {
        return new Axis(title, "", Figure.MONEY, null, null);
    }

    public static Axis month(String title) {
        return new Axis(title, "", Figure.MONTH, null, null);
    }

    public Axis between(@Nullable Double from, @Nullable Double to) {
        return new Axis(title, unit, figure, from, to);
    }

    String format(double value) {
        String written = figure.format(value);
        return unit.isEmpty() ? written : written + " " + unit;
    }
}
