package io.telelink.shell.chart;

/**
 * A line to compare with.
 *
 * @param at where it crosses its axis; without meaning for the diagonal
 */
public record Guide(Kind kind, double at, String label) {

    /** How a guide runs. */
    public enum Kind {
        DIAGONAL,
        HORIZONTAL,
        VERTICAL
    }

    /** From corner to corner: chance on a ROC curve, truth on a calibration curve. */
    public static Guide diagonal(String label) {
        return new Guide(Kind.DIAGONAL, 0, label);
    }

    public static Guide horizontal(double at, String label) {
        return new Guide(Kind.HORIZONTAL, at, label);
    }

    public static Guide vertical(double at, String label) {
        return new Guide(Kind.VERTICAL, at, label);
    }
}
