package io.telelink.training;

/** What was asked for cannot be done now; the message says why, and what can. */
public final class TrainingRefusedException extends RuntimeException {

    public TrainingRefusedException(String message) {
        super(message);
    }
}
