package io.telelink.learning.train;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * An assignment of rows to folds of about equal size.
 *
 * @param fold of each row, 0 to count - 1
 */
record Folds(int[] fold, int count) {

    /** Folds each of which has its share of churners. */
    static Folds stratified(boolean[] churned, int count, long seed) {
        int[] fold = new int[churned.length];
        Random random = new Random(seed);
        int next = 0;
        for (boolean side : new boolean[] {true, false}) {
            int[] rows = IntStream.range(0, churned.length).filter(i -> churned[i] == side).toArray();
            next = deal(shuffled(rows, random), fold, next, count);
        }
        return new Folds(fold, count);
    }

    /** Folds of rows drawn at random. */
    static Folds random(int rows, int count, long seed) {
        int[] fold = new int[rows];
        deal(shuffled(IntStream.range(0, rows).toArray(), new Random(seed)), fold, 0, count);
        return new Folds(fold, count);
    }

    /** Folds that an account number decides, so that a customer is in the same one whenever and among whomever they are seen. */
    static Folds byAccount(String[] keys, int count) {
        int[] fold = new int[keys.length];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = (int) (SplitRule.number(keys[i]) / SplitRule.SIDES % count);
        }
        return new Folds(fold, count);
    }

    private static int[] shuffled(int[] rows, Random random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return rows;
    }

    private static int deal(int[] rows, int[] fold, int first, int count) {
        int next = first;
        for (int row : rows) {
            fold[row] = next++ % count;
        }
        return next;
    }

    int[] heldOut(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] == number).toArray();
    }

    int[] others(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] != number).toArray();
    }
}
