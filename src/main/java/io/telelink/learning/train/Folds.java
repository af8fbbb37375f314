package io.telelink.learning.train;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * A stratified assignment of rows to folds: each fold has its share of churners.
 *
 * @param fold of each row, 0 to count - 1
 */
record Folds(int[] fold, int count) {

    static Folds of(boolean[] churned, int count, long seed) {
        int[] fold = new int[churned.length];
        Random random = new Random(seed);
        int next = 0;
        for (boolean side : new boolean[] {true, false}) {
            int[] rows = IntStream.range(0, churned.length).filter(i -> churned[i] == side).toArray();
            for (int i = rows.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int row = rows[i];
                rows[i] = rows[other];
                rows[other] = row;
            }
            for (int row : rows) {
                fold[row] = next++ % count;
            }
        }
        return new Folds(fold, count);
    }

    int[] heldOut(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] == number).toArray();
    }

    int[] others(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] != number).toArray();
    }
}
