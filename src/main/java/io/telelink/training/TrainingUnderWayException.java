package io.telelink.training;

/** Only one training runs at a time; the message names the run that is under way. */
public class TrainingUnderWayException extends RuntimeException {

    private final long runId;

    public TrainingUnderWayException(long runId) {
        super("A training is under way already: run " + runId + ".");
        this.runId = runId;
    }

    public long runId() {
        return runId;
    }
}
