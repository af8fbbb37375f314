package io.telelink.learning.train;

/** A training set of values cut into its two parts, each in the order of account numbers. */
record ValuePartition(ValueSamples train, ValueSamples test) {

    /**
     * Cuts a training set.
     *
     * @throws IllegalArgumentException when a part has fewer rows than two per fold, or an account number occurs twice
     */
    static ValuePartition of(ValueTrainingSet set, int folds) {
        ValueSamples all = new ValueSamples(set.table(), set.value());
        ValueSamples train = all.select(Partition.rows(set.keys(), set.given(), Split.TRAIN));
        ValueSamples test = all.select(Partition.rows(set.keys(), set.given(), Split.TEST));
        if (train.rows() < 2 * folds || test.rows() < 2) {
            throw new IllegalArgumentException("training needs at least " + 2 * folds + " rows to train on and 2 to test on, has "
                    + train.rows() + " and " + test.rows());
        }
        return new ValuePartition(train, test);
    }
}
