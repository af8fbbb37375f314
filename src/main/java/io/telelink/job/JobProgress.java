package io.telelink.job;

/** How a handler tells what it has done, and learns that it should stop. Safe to call often: writes are spaced out. */
public interface JobProgress {

    /** Says what is being done now and how far it is; {@code total} may be 0 while it is unknown. */
    void report(String stage, long done, long total);

    boolean isCancelled();

    default void stopIfCancelled() {
        if (isCancelled()) {
            throw new JobCancelledException();
        }
    }
}
