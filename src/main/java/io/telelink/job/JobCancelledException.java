package io.telelink.job;

/** A run stopped because somebody asked it to. */
public final class JobCancelledException extends RuntimeException {

    public JobCancelledException() {
        super("cancelled on request");
    }
}
