package io.telelink.monitoring.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;

/**
 * How customers were distributed where a model was trained: bins drawn from them once, and their counts. The score's are of rows
 * that the model was not trained on, since of those it was trained on it knows too much.
 *
 * @param counts over the bins of the layout
 * @param rows   that the features are of
 * @param unseen rows that the score is of
 * @param from   day of the oldest row
 * @param to     day of the newest
 */
public record Reference(long versionId, Layout layout, long[] counts, int rows, int unseen, LocalDate from, LocalDate to) {

    public static Reference of(long versionId, Schema schema, Table trained, double[] unseenScore, LocalDate from, LocalDate to) {
        List<double[]> columns = Columns.of(schema, trained, unseenScore);
        List<Bins> bins = new ArrayList<>();
        for (int i = 0; i < columns.size() - 1; i++) {
            bins.add(Columns.bins(schema, i, columns.get(i)));
        }
        bins.add(Bins.ofScore());
        Layout layout = new Layout(bins);
        return new Reference(versionId, layout, Counts.sum(layout.size(), List.of(layout.count(columns))), trained.rows(),
                unseenScore.length, from, to);
    }
}
