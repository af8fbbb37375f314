package io.telelink.learning.train;

/** Skeleton. */
public final class ChurnTrainer {

    private ChurnTrainer() {
    }

    public static TrainedModel train(Specification specification, TrainingSet set, TrainingListener listener) {
        return train(specification, set, listener, TrainingOptions.defaults());
    }

    public static TrainedModel train(Specification specification, TrainingSet set, TrainingListener listener,
                                     TrainingOptions options) {
        throw new UnsupportedOperationException();
    }
}
