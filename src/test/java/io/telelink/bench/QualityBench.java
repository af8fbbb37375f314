package io.telelink.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Table;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.F1;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;

/** Every churn specification, and the replaced system's, trained on the 2,666 rows and measured on the 667 others. */
final class QualityBench {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final List<String> MEASURES = List.of("", "precision", "recall", "F1", "ROC-AUC", "PR-AUC", "Brier", "ECE",
            "EMPC", "CV F1 (deviation)", "folds", "s");
    /** Accuracy, precision, recall and F1 as the replaced system published them. */
    private static final Map<String, double[]> PUBLISHED = Map.of(
            "replica-logistic-regression", new double[] {.714, .274, .611, .378},
            "replica-random-forest", new double[] {.859, .511, .242, .329},
            "replica-tuned-random-forest", new double[] {.867, .552, .337, .418},
            "replica-deep-learning", new double[] {.688, .258, .632, .366});

    private final TrainingSet subscribers = DemoData.subscribers();

    void run(BenchResults results) {
        Map<String, TrainedModel> ours = trained("/models/", DemoData.specifications("/models", "churn-"));
        results.matrix("Churn, 667 test rows, 95 % bootstrap intervals; CV on the 2,666 training rows", MEASURES,
                ours.values().stream().map(QualityBench::measures).toList());
        compare(results, ours);
        Map<String, TrainedModel> replicas = trained("/models/replica/",
                DemoData.specifications("/models/replica", "replica-"));
        results.matrix("The replaced system: published, and its recipe trained here, with 95 % bootstrap intervals",
                List.of("", "accuracy", "precision", "recall", "F1"), replicas.entrySet().stream()
                        .flatMap(replica -> replica(replica.getKey(), replica.getValue()).stream()).toList());
        results.add("Training", "all churn specifications of models/ on 2,666 rows, together", seconds(ours), "s");
        results.add("Training", "all replicas", seconds(replicas), "s");
    }

    private Map<String, TrainedModel> trained(String folder, List<String> names) {
        Map<String, TrainedModel> models = new LinkedHashMap<>();
        for (String name : names) {
            String file = folder + name + ".yaml";
            System.err.println("Training " + name);
            models.put(name, ChurnTrainer.train(Specification.read(file, DemoData.open(file)), subscribers,
                    TrainingListener.none(), new TrainingOptions(PROCESSORS, "bench")));
        }
        return models;
    }

    private static double seconds(Map<String, TrainedModel> models) {
        return models.values().stream().mapToLong(model -> model.provenance().durationMillis()).sum() / 1e3;
    }

    private static List<String> measures(TrainedModel model) {
        ClassificationMetrics test = model.evaluation().test();
        ClassificationIntervals between = model.evaluation().intervals();
        CrossValidation folds = model.evaluation().crossValidation();
        return List.of(model.provenance().specificationName().replace("churn-", ""),
                figure(test.precision(), between.precision()), figure(test.recall(), between.recall()),
                figure(test.f1(), between.f1()), figure(test.rocAuc(), between.rocAuc()),
                figure(test.prAuc(), between.prAuc()), figure(test.brier(), between.brier()),
                figure(test.ece(), between.ece()), String.format(Locale.ROOT, "%.2f", test.empc()),
                String.format(Locale.ROOT, "%.3f (%.3f)", folds.f1().mean(), folds.f1().sd()),
                folds.repeats() + " x " + folds.folds(),
                String.format(Locale.ROOT, "%.1f", model.provenance().durationMillis() / 1e3));
    }

    private static String figure(double value, MetricInterval between) {
        return String.format(Locale.ROOT, "%.3f [%.3f %.3f]", value, between.low(), between.high());
    }

    /** By how much every model differs from the best of the cross-validation, on the same resampled test rows. */
    private void compare(BenchResults results, Map<String, TrainedModel> models) {
        TrainedModel best = models.values().stream().reduce((a, b) -> cv(b) > cv(a) ? b : a).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (TrainedModel model : models.values()) {
            if (model != best) {
                PairedDifference difference = difference(model, best);
                rows.add(List.of(model.provenance().specificationName(), figure(difference.difference(), difference.interval()),
                        !difference.isClear() ? "no difference shown" : difference.difference() > 0 ? "better" : "worse"));
            }
        }
        results.matrix("F1 less that of " + best.provenance().specificationName() + ", paired bootstrap on the test rows",
                List.of("", "difference", ""), rows);
    }

    private static double cv(TrainedModel model) {
        return model.evaluation().crossValidation().f1().mean();
    }

    private PairedDifference difference(TrainedModel model, TrainedModel than) {
        int[] test = IntStream.range(0, subscribers.keys().length)
                .filter(row -> subscribers.given()[row] == Split.TEST).toArray();
        boolean[] churned = new boolean[test.length];
        for (int i = 0; i < test.length; i++) {
            churned[i] = subscribers.churned()[test[i]];
        }
        Table rows = subscribers.table().select(test);
        return PairedDifference.of(churned, model.model().probabilities(rows), f1(model), than.model().probabilities(rows),
                f1(than), Bootstrap.seeded(1));
    }

    private static PairedDifference.Metric f1(TrainedModel model) {
        return (truth, score) -> F1.of(truth, score, model.model().threshold());
    }

    private static List<List<String>> replica(String name, TrainedModel model) {
        ClassificationMetrics test = model.evaluation().test();
        ClassificationIntervals between = model.evaluation().intervals();
        double[] published = PUBLISHED.get(name);
        List<String> before = new ArrayList<>(List.of(name.replace("replica-", "") + ", published"));
        for (double figure : published) {
            before.add(String.format(Locale.ROOT, "%.3f", figure));
        }
        return List.of(before, List.of("  trained here", figure(test.accuracy(), between.accuracy()),
                figure(test.precision(), between.precision()), figure(test.recall(), between.recall()),
                figure(test.f1(), between.f1())));
    }
}
