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

    /**
     * A search has measured a candidate that is better than all before.
     *
     * @param metric that the search goes by, such as "f1"
     * @param score its mean over the folds
     */
    default void bestSoFar(String metric, double score) {
    }

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
