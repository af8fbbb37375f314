package io.telelink.learning.train;

/** Follows a training and can stop it; called on the thread that called the trainer. */
public interface TrainingListener {

    /**
     * Work has gone on.
     *
     * @param stage in words
     * @param fraction of all work done, 0 to 1, never falling
     */
    void progress(String stage, double fraction);

    /** Asked several times a second; once it says true, the training ends with {@link TrainingCancelledException}. */
    boolean cancelled();

    /** Listens to nothing and never cancels. */
    static TrainingListener none() {
        return new TrainingListener() {
            @Override
            public void progress(String stage, double fraction) {
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
