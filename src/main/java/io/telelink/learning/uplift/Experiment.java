package io.telelink.learning.uplift;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.telelink.learning.data.Table;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.SplitRule;

/**
 * Members of a randomised campaign whose outcome is known; all parts have one entry per member.
 *
 * @param table   raw features from before the treatment
 * @param treated whether the member was in the arm to be contacted, contacted or not
 * @param left    whether the member left within the window
 * @param keys    account numbers, whose hash decides who is held out
 */
public record Experiment(Table table, boolean[] treated, boolean[] left, String[] keys) {

    public Experiment {
        if (treated.length != table.rows() || left.length != table.rows() || keys.length != table.rows()) {
            throw new IllegalArgumentException("table, arms, outcomes and keys differ in length");
        }
    }

    public int size() {
        return keys.length;
    }

    /** Whether each stayed: the good outcome of uplift curves. */
    public boolean[] stayed() {
        boolean[] stayed = new boolean[left.length];
        for (int i = 0; i < stayed.length; i++) {
            stayed[i] = !left[i];
        }
        return stayed;
    }

    int[] rows(Split split) {
        return IntStream.range(0, keys.length).filter(i -> SplitRule.of(keys[i]) == split).toArray();
    }

    Experiment select(int[] rows) {
        return new Experiment(table.select(rows), Bootstrap.at(treated, rows), Bootstrap.at(left, rows),
                Arrays.stream(rows).mapToObj(row -> keys[row]).toArray(String[]::new));
    }
}
