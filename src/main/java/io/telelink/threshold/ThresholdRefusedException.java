package io.telelink.threshold;

/** A threshold that cannot be studied or set. The message is for the person who asked. */
public class ThresholdRefusedException extends RuntimeException {

    public ThresholdRefusedException(String message) {
        super(message);
    }
}
