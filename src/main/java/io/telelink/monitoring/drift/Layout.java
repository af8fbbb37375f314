package io.telelink.monitoring.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.learning.data.Schema;

/**
 * The bins of all features one after the other, the score's at the end: what counts in one array are of.
 *
 * @param bins at least those of the score
 */
public record Layout(List<Bins> bins) {

    private static final double[] NOTHING = {};

    public Layout {
        bins = List.copyOf(bins);
    }

    /**
     * Whether these are bins of what the schema has, in its order. Those of a version that was trained before the features changed
     * are not: its columns would be counted into the bins of others.
     */
    public boolean fits(Schema schema) {
        int features = schema.size() + schema.derived().size();
        return bins.size() == features + 1 && IntStream.range(0, features).allMatch(i -> bins.get(i).holds(Columns.bins(schema, i, NOTHING)));
    }

    /** Length of an array of counts. */
    public int size() {
        return bins.stream().mapToInt(Bins::size).sum();
    }

    /** Counts rows, given by column in the order of the bins. */
    public int[] count(List<double[]> columns) {
        int[] counts = new int[size()];
        int offset = 0;
        for (int i = 0; i < bins.size(); i++) {
            bins.get(i).count(columns.get(i), counts, offset);
            offset += bins.get(i).size();
        }
        return counts;
    }

    /** How many customers were counted: each has a score. */
    public long customers(long[] counts) {
        return Counts.all(part(counts, bins.size() - 1));
    }

    /** The counts of one feature, out of those of all. */
    public long[] part(long[] counts, int position) {
        int offset = bins.subList(0, position).stream().mapToInt(Bins::size).sum();
        return Arrays.copyOfRange(counts, offset, offset + bins.get(position).size());
    }
}
