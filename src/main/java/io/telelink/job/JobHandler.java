package io.telelink.job;

/** Does the work of one kind of run. A run may be handed over again after a crash: handlers resume or start afresh. */
public interface JobHandler {

    /** Name of the kind, unique among handlers, such as {@code IMPORT}. */
    String kind();

    /**
     * @throws JobCancelledException when the run noticed that it was asked to stop
     * @throws JobFailedException    with the reason in words for the run's owner
     */
    void run(long jobRunId, JobProgress progress);
}
