package io.telelink.learning.train;

import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures a finished model. */
record Evaluator(ChurnModel model) {

    /** Most training rows over which importance is averaged; they are taken at even steps. */
    private static final int IMPORTANCE_ROWS = 1000;
    private static final int ROWS_PER_TASK = 125;

    Evaluation evaluate(Partition parts, CrossValidation crossValidation, String rule, TrainingListener listener, int threads) {
        Samples test = parts.test();
        double[] probability = new double[test.rows()];
        model.probabilities(test.table(), 0, test.rows(), probability);
        return new Evaluation(ClassificationMetrics.of(test.churned(), probability, model.threshold()), crossValidation,
                model.threshold(), rule, ConfusionMatrix.of(test.churned(), probability, model.threshold()),
                Curves.of(test.churned(), probability), importance(parts.train(), listener, threads));
    }

    private List<FeatureImportance> importance(Samples train, TrainingListener listener, int threads) {
        int rows = Math.min(IMPORTANCE_ROWS, train.rows());
        List<Work.Task<Map<String, FeatureImportance>>> tasks = new ArrayList<>();
        for (int from = 0; from < rows; from += ROWS_PER_TASK) {
            int start = from;
            int end = Math.min(rows, from + ROWS_PER_TASK);
            tasks.add(progress -> sum(train, start, end, rows, progress));
        }
        Map<String, FeatureImportance> total = new LinkedHashMap<>();
        for (Map<String, FeatureImportance> part : Work.run(tasks, threads, "Explaining", 1, within(listener))) {
            part.forEach((name, share) -> total.merge(name, share, Evaluator::add));
        }
        return total.values().stream().sorted(Comparator.comparingDouble(FeatureImportance::importance).reversed()
                .thenComparing(FeatureImportance::feature)).toList();
    }

    private Map<String, FeatureImportance> sum(Samples train, int from, int to, int rows, Work.Progress progress) {
        Map<String, FeatureImportance> sums = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            progress.check();
            int row = (int) ((long) i * train.rows() / rows);
            for (Contribution c : model.explain(train.table().row(row)).contributions()) {
                sums.merge(c.feature(), new FeatureImportance(c.feature(), c.label(), Math.abs(c.contribution()) / rows),
                        Evaluator::add);
            }
        }
        progress.advance(1);
        return sums;
    }

    private static FeatureImportance add(FeatureImportance a, FeatureImportance b) {
        return new FeatureImportance(a.feature(), a.label(), a.importance() + b.importance());
    }

    private static TrainingListener within(TrainingListener listener) {
        return new TrainingListener() {
            @Override
            public void progress(String stage, double fraction) {
                listener.progress(stage, Fits.SHARE_OF_WORK + (1 - Fits.SHARE_OF_WORK) * Math.min(1, fraction));
            }

            @Override
            public boolean cancelled() {
                return listener.cancelled();
            }
        };
    }
}
