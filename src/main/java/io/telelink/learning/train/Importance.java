package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.model.Network;
import io.telelink.learning.model.Predictor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Averages the size of contributions over training rows. */
final class Importance {

    /** Most rows over which is averaged; they are taken at even steps. */
    private static final int ROWS = 1000;
    /** The same where contributions are sampled and take a thousand answers each. */
    private static final int ROWS_OF_NETWORK = 200;
    private static final int TASKS = 8;

    private final Table table;
    private final Function<double[], Explanation> explain;
    private final int rows;

    private Importance(Table table, Function<double[], Explanation> explain, int rows) {
        this.table = table;
        this.explain = explain;
        this.rows = rows;
    }

    /**
     * The importance of each feature used, greatest first; the same whatever the number of threads.
     *
     * @throws TrainingCancelledException when the listener asked to stop
     */
    static List<FeatureImportance> of(Table table, Predictor predictor, Function<double[], Explanation> explain,
                                      TrainingListener listener, int threads) {
        int rows = Math.min(predictor instanceof Network ? ROWS_OF_NETWORK : ROWS, table.rows());
        return new Importance(table, explain, rows).of(listener, threads);
    }

    private List<FeatureImportance> of(TrainingListener listener, int threads) {
        List<Work.Task<Map<String, FeatureImportance>>> tasks = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            int from = task * rows / TASKS;
            int to = (task + 1) * rows / TASKS;
            tasks.add(progress -> sum(from, to, progress));
        }
        Map<String, FeatureImportance> total = new LinkedHashMap<>();
        for (Map<String, FeatureImportance> part : Work.run(tasks, threads, "Explaining", listener)) {
            part.forEach((name, share) -> total.merge(name, share, Importance::add));
        }
        return total.values().stream().sorted(Comparator.comparingDouble(FeatureImportance::importance).reversed()
                .thenComparing(FeatureImportance::feature)).toList();
    }

    private Map<String, FeatureImportance> sum(int from, int to, Work.Progress progress) {
        Map<String, FeatureImportance> sums = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            progress.check();
            int row = (int) ((long) i * table.rows() / rows);
            for (Contribution c : explain.apply(table.row(row)).contributions()) {
                sums.merge(c.feature(), new FeatureImportance(c.feature(), c.label(), Math.abs(c.contribution()) / rows),
                        Importance::add);
            }
        }
        progress.advance(1);
        return sums;
    }

    private static FeatureImportance add(FeatureImportance a, FeatureImportance b) {
        return new FeatureImportance(a.feature(), a.label(), a.importance() + b.importance());
    }
}
