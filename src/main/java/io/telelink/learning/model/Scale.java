package io.telelink.learning.model;

/** What a margin is measured in. */
public enum Scale {
    /** Natural logarithm of the odds; any number. */
    LOG_ODDS("log-odds"),
    /** A probability; rounding may leave it some 1e-16 outside 0 to 1. */
    PROBABILITY("probability"),
    /** Dollars; any number. */
    DOLLARS("dollars");

    private final String text;

    Scale(String text) {
        this.text = text;
    }

    /** The name that explanations show. */
    public String text() {
        return text;
    }

    /**
     * The margin as a probability, 0 to 1; strict arithmetic, the same on every platform.
     *
     * @throws IllegalStateException when margins are no matter of probability
     */
    public double toProbability(double margin) {
        return switch (this) {
            case LOG_ODDS -> 1 / (1 + StrictMath.exp(-margin));
            case PROBABILITY -> Math.clamp(margin, 0.0, 1.0);
            case DOLLARS -> throw new IllegalStateException("dollars are no probability");
        };
    }
}
