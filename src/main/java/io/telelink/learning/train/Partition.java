package io.telelink.learning.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A training set cut into its two parts, each in the order of account numbers, so that the order of delivery is of no effect. */
record Partition(Samples train, Samples test) {

    /**
     * Cuts a training set.
     *
     * @throws IllegalArgumentException when the training part has fewer churners or stayers than folds, or the test part lacks
     *     one of them, or an account number occurs twice
     */
    static Partition of(TrainingSet set, int folds) {
        Samples all = new Samples(set.table(), set.churned());
        Samples train = all.select(rows(set.keys(), set.given(), Split.TRAIN));
        Samples test = all.select(rows(set.keys(), set.given(), Split.TEST));
        if (Math.min(train.churners(), train.rows() - train.churners()) < folds) {
            throw new IllegalArgumentException("training needs at least " + folds + " churners and as many stayers, has "
                    + train.churners() + " churners among " + train.rows() + " rows");
        }
        if (test.churners() == 0 || test.churners() == test.rows()) {
            throw new IllegalArgumentException("the test part needs churners and stayers, has " + test.churners()
                    + " churners among " + test.rows() + " rows");
        }
        return new Partition(train, test);
    }

    /**
     * Positions of the rows in the order of account numbers.
     *
     * @throws IllegalArgumentException when an account number occurs twice
     */
    static int[] order(String[] keys) {
        int[] order = IntStream.range(0, keys.length).boxed().sorted(Comparator.comparing(i -> keys[i]))
                .mapToInt(i -> i).toArray();
        for (int i = 1; i < order.length; i++) {
            if (keys[order[i]].equals(keys[order[i - 1]])) {
                throw new IllegalArgumentException("the account number " + keys[order[i]] + " occurs twice");
            }
        }
        return order;
    }

    /** The side of a row: the one given, or where there is none, that of its account number's hash. */
    static Split side(@Nullable Split given, String key) {
        return given == null ? SplitRule.of(key) : given;
    }

    /**
     * Positions of the rows of one side in the order of account numbers.
     *
     * @throws IllegalArgumentException when an account number occurs twice
     */
    static int[] rows(String[] keys, @Nullable Split[] given, Split split) {
        return Arrays.stream(order(keys)).filter(row -> side(given[row], keys[row]) == split).toArray();
    }
}
