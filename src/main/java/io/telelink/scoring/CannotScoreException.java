package io.telelink.scoring;

/** A customer cannot be scored; the message says why. */
public final class CannotScoreException extends RuntimeException {

    public CannotScoreException(String message) {
        super(message);
    }
}
