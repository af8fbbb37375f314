package io.telelink.monitoring.drift;

import java.util.Arrays;
import java.util.List;

/**
 * The bins of all features one after the other, the score's at the end: what counts in one array are of.
 *
 * @param bins at least those of the score
 */
public record Layout(List<Bins> bins) {

    public Layout {
        bins = List.copyOf(bins);
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

    /** The counts of one feature, out of those of all. */
    public long[] part(long[] counts, int position) {
        int offset = bins.subList(0, position).stream().mapToInt(Bins::size).sum();
        return Arrays.copyOfRange(counts, offset, offset + bins.get(position).size());
    }
}
