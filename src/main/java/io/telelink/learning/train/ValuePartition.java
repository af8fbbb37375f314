package io.telelink.learning.train;

import java.util.Arrays;

/** A training set of values cut into its two parts, each in the order of account numbers. */
record ValuePartition(ValueSamples train, ValueSamples test) {

    /**
     * Cuts a training set.
     *
     * @throws IllegalArgumentException when a part has fewer rows than two per fold, or an account number occurs twice
     */
    static ValuePartition of(ValueTrainingSet set, int folds) {
        int[] order = Partition.order(set.keys());
        ValueSamples all = new ValueSamples(set.table(), set.value());
        ValueSamples train = all.select(side(set, order, Split.TRAIN));
        ValueSamples test = all.select(side(set, order, Split.TEST));
        if (train.rows() < 2 * folds || test.rows() < 2) {
            throw new IllegalArgumentException("training needs at least " + 2 * folds + " rows to train on and 2 to test on, has "
                    + train.rows() + " and " + test.rows());
        }
        return new ValuePartition(train, test);
    }

    private static int[] side(ValueTrainingSet set, int[] order, Split split) {
        return Arrays.stream(order).filter(row -> Partition.side(set.given()[row], set.keys()[row]) == split).toArray();
    }
}
