package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Labelled rows to train and test on; all parts have one entry per row.
 *
 * @param churned whether the customer left within the churn window
 * @param keys account numbers, which decide the split of a row that has none given
 * @param given the data's own split; where an entry is null, the account number's hash decides
 * @param period the days the rows describe; null where they have none
 */
public record TrainingSet(Table table, boolean[] churned, String[] keys, @Nullable Split[] given,
                          @Nullable DataPeriod period) {

    public TrainingSet {
        if (churned.length != table.rows() || keys.length != table.rows() || given.length != table.rows()) {
            throw new IllegalArgumentException("table, labels, keys and split differ in length");
        }
    }

    /** Rows without a period. */
    public TrainingSet(Table table, boolean[] churned, String[] keys, @Nullable Split[] given) {
        this(table, churned, keys, given, null);
    }

    /** Rows that are all split by the hash of their account number. */
    public static TrainingSet of(Table table, boolean[] churned, String[] keys) {
        return new TrainingSet(table, churned, keys, new Split[table.rows()]);
    }

    /** How many left. */
    public int churners() {
        return (int) IntStream.range(0, churned.length).filter(row -> churned[row]).count();
    }

    /**
     * A draw of these rows, in which churners have the share that they have here, or more where they would be too few.
     *
     * @param most rows of it, at least 2
     * @param fewest churners of it, as far as there are so many
     * @param seed of the draw; the same rows and seed give the same draw, in whatever order the rows come
     */
    public TrainingSet sample(int most, int fewest, long seed) {
        int rows = table.rows();
        if (rows <= most) {
            return this;
        }
        long share = Math.round((double) most * churners() / rows);
        int wanted = (int) Math.clamp(Math.max(share, Math.min(fewest, churners())), 1, most - 1);
        Random random = new Random(seed);
        int[] order = Partition.order(keys);
        int[] drawn = IntStream.concat(draw(order, true, wanted, random), draw(order, false, most - wanted, random)).sorted().toArray();
        boolean[] chosen = new boolean[drawn.length];
        String[] chosenKeys = new String[drawn.length];
        @Nullable Split[] chosenSplit = new Split[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            chosen[i] = churned[drawn[i]];
            chosenKeys[i] = keys[drawn[i]];
            chosenSplit[i] = given[drawn[i]];
        }
        return new TrainingSet(table.select(drawn), chosen, chosenKeys, chosenSplit, period);
    }

    private IntStream draw(int[] order, boolean side, int count, Random random) {
        List<Integer> rows = new ArrayList<>(IntStream.of(order).filter(row -> churned[row] == side).boxed().toList());
        Collections.shuffle(rows, random);
        return rows.stream().limit(count).mapToInt(Integer::intValue);
    }
}
