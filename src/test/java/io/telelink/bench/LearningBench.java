package io.telelink.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Table;
import io.telelink.learning.explain.Background;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.model.ScoringProfile;
import io.telelink.learning.model.WaysOut;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;

/** Scoring and explaining from memory: the demonstration subscribers, resampled with jitter to 1.2 million rows. */
final class LearningBench {

    private static final int ROWS = 1_200_000;
    private static final int EXPLAINED = 100_000;
    private static final int SINGLE = 20_000;
    private static final int ROUNDS = 5;

    private final TrainingSet subscribers = DemoData.subscribers();

    void run(BenchResults results) throws IOException {
        Table base = resampled(subscribers.table(), ROWS, new Random(1));
        String boosting = "Boosted champion, " + Runtime.getRuntime().availableProcessors() + " processors";
        ChurnModel boosted = train(specification("churn-gradient-boosting"));
        scoring(results, boosting, "target >= 600,000; XGBoost of that size: 165,000-219,000", boosted, base);
        explaining(results, boosting, "target >= 10,000", boosted, base);
        single(results, boosting, boosted, base);
        String forest = "Forest of 300, " + Runtime.getRuntime().availableProcessors() + " processors";
        ChurnModel trees = train(specification("churn-random-forest").replaceFirst("trees: \\d+", "trees: 300"));
        scoring(results, forest, "target >= 150,000; scikit-learn: 61,000-69,000", trees, base);
        explaining(results, forest, "exact", trees, base);
        single(results, forest, trees, base);
    }

    private void scoring(BenchResults results, String group, String note, ChurnModel model, Table base) {
        double seconds = best(ROUNDS, () -> model.probabilities(base));
        results.add(group, "scoring 1.2 million rows from memory (" + note + ")", ROWS / seconds, "rows/s");
        ScoringProfile profile = ScoringProfile.of(model, base, 0, EXPLAINED);
        results.add(group, "one thread: impute, derive, encode", profile.encodeNanos(), "ns/row");
        results.add(group, "one thread: predict", profile.predictNanos(), "ns/row");
        results.add(group, "one thread: calibrate", profile.calibrateNanos(), "ns/row");
    }

    private static void explaining(BenchResults results, String group, String note, ChurnModel model, Table base) {
        Table some = base.select(IntStream.range(0, EXPLAINED).toArray());
        double seconds = best(2, () -> model.contributions(some));
        results.add(group, "contributions (" + note + ")", EXPLAINED / seconds, "rows/s");
        seconds = best(2, () -> model.explain(some, 0, EXPLAINED / 10, 5));
        results.add(group, "five reasons in words, one thread", EXPLAINED / 10 / seconds, "rows/s");
    }

    private void single(BenchResults results, String group, ChurnModel model, Table base) {
        double[] microseconds = new double[SINGLE];
        double[] explained = new double[SINGLE];
        for (int round = 0; round < 2; round++) {
            for (int r = 0; r < SINGLE; r++) {
                double[] row = base.row(r);
                long begin = System.nanoTime();
                model.answer(row);
                long answered = System.nanoTime();
                model.explain(row);
                explained[r] = (System.nanoTime() - answered) / 1e3;
                microseconds[r] = (answered - begin) / 1e3;
            }
        }
        results.add(group, "one answer, median", median(microseconds), "µs");
        results.add(group, "one explanation in words, median", median(explained), "µs");
        Background background = Background.of(subscribers.table());
        double[][] high = IntStream.range(0, SINGLE).mapToObj(base::row)
                .filter(row -> model.answer(row).band() == RiskBand.HIGH).limit(200).toArray(double[][]::new);
        double seconds = best(2, () -> Arrays.stream(high).forEach(row -> WaysOut.of(model, background, row)));
        results.add(group, "smallest changes out of the high band, mean", seconds * 1e3 / high.length, "ms");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double best(int rounds, Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    private ChurnModel train(String specification) {
        var yaml = new ByteArrayInputStream(specification.getBytes(StandardCharsets.UTF_8));
        return ChurnTrainer.train(Specification.read("bench.yaml", yaml), subscribers, TrainingListener.none(),
                new TrainingOptions(Runtime.getRuntime().availableProcessors(), "bench")).model();
    }

    private static String specification(String name) throws IOException {
        try (var file = DemoData.open("/models/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Rows drawn with replacement, numbers moved by some percent, so that no two rows need be alike. */
    private static Table resampled(Table from, int rows, Random random) {
        double[][] columns = new double[from.schema().size()][rows];
        for (int r = 0; r < rows; r++) {
            double[] row = from.row(random.nextInt(from.rows()));
            for (int f = 0; f < row.length; f++) {
                Feature feature = from.schema().raw().get(f);
                double value = row[f];
                if (feature.kind() == Kind.NUMERIC) {
                    value *= 1 + .05 * random.nextGaussian();
                    value = Math.clamp(feature.integer() ? Math.rint(value) : value, feature.min(), feature.max());
                }
                columns[f][r] = value;
            }
        }
        return Table.ofColumns(from.schema(), columns);
    }
}
