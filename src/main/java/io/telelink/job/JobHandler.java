package io.telelink.job;

/** Does the work of one kind of run. A run may be handed over again after a crash: handlers resume or start afresh. */
public interface JobHandler {

    /** Name of the kind, unique among handlers, such as {@code IMPORT}. */
    String kind();

    /**
     * Whether of this kind only one run goes on at a time, over all nodes that share the database. The others wait, in the order
     * they were asked for, and keep nobody else's run waiting.
     */
    default boolean isOneAtATime() {
        return false;
    }

    /**
     * Does the work. When the application stops, the thread is interrupted: whatever is thrown then, the run is not over.
     *
     * @throws JobCancelledException when the run noticed that it was asked to stop
     * @throws JobFailedException    with the reason in words for the run's owner
     */
    void run(long jobRunId, JobProgress progress);
}
