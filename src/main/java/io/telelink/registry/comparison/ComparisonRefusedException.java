package io.telelink.registry.comparison;

/** These versions cannot be compared; the message says why, in words for whoever tried. */
public class ComparisonRefusedException extends IllegalArgumentException {

    public ComparisonRefusedException(String message) {
        super(message);
    }
}
