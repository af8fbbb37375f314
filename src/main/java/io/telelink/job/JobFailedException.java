package io.telelink.job;

/** A run cannot go on; the message is for its owner. */
public final class JobFailedException extends RuntimeException {

    public JobFailedException(String message) {
        super(message);
    }

    public JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
