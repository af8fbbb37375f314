package io.telelink.learning.train;

/** The listener asked to stop, so there is no model. */
public class TrainingCancelledException extends RuntimeException {

    public TrainingCancelledException() {
        super("the training was cancelled");
    }
}
