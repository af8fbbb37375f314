package io.telelink.bench;

import java.io.ByteArrayInputStream;
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
import io.telelink.learning.train.Peer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;

/** Scoring and explaining from memory: the demonstration subscribers, resampled with jitter to 1.2 million rows. */
final class LearningBench {

    private static final int ROWS = 1_200_000;
    private static final int EXPLAINED = 100_000;
    /** Rows explained of a model whose contributions take a thousand answers each. */
    private static final int SAMPLED = 1_000;
    private static final int SINGLE = 20_000;
    private static final int ROUNDS = 5;
    private static final int PEER_ROWS = 20_000;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final TrainingSet subscribers = DemoData.subscribers();

    void run(BenchResults results) {
        Table base = resampled(subscribers.table(), ROWS, new Random(1));
        family(results, "Boosted champion", "target >= 600,000; XGBoost of that size: 165,000-219,000", "target >= 10,000",
                specification("churn-gradient-boosting"), base);
        family(results, "Forest of 300", "target >= 150,000; scikit-learn: 61,000-69,000", "exact",
                specification("churn-random-forest").replaceFirst("trees: \\d+", "trees: 300"), base);
        family(results, "Logistic regression", "no target", "exact", specification("churn-logistic-regression"), base);
        family(results, "Network of 128-64-32", "no target", "sampled, with standard errors",
                specification("churn-deep-learning"), base);
    }

    private void family(BenchResults results, String name, String scoringNote, String explainingNote, String specification,
                        Table base) {
        System.err.println("Measuring " + name);
        String group = name + ", " + PROCESSORS + " processors";
        Specification read = read(specification);
        ChurnModel model = train(read);
        scoring(results, group, scoringNote, model, base);
        Peer.of(read, subscribers, base.select(IntStream.range(0, PEER_ROWS).toArray())).ifPresent(rate ->
                results.add(group, "the library's own model on the same encoded rows, one thread", rate, "rows/s"));
        explaining(results, group, explainingNote, model, base);
        single(results, group, model, base);
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
        int rows = model.predictor().isSampled() ? SAMPLED : EXPLAINED;
        Table some = base.select(IntStream.range(0, rows).toArray());
        double seconds = best(2, () -> model.contributions(some));
        results.add(group, "contributions (" + note + ")", rows / seconds, "rows/s");
        seconds = best(2, () -> model.explain(some, 0, rows / 10, 5));
        results.add(group, "five reasons in words, one thread", rows / 10 / seconds, "rows/s");
    }

    private void single(BenchResults results, String group, ChurnModel model, Table base) {
        int rows = model.predictor().isSampled() ? SAMPLED : SINGLE;
        double[] microseconds = new double[rows];
        double[] explained = new double[rows];
        for (int round = 0; round < 2; round++) {
            for (int r = 0; r < rows; r++) {
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

    private ChurnModel train(Specification specification) {
        return ChurnTrainer.train(specification, subscribers, TrainingListener.none(), new TrainingOptions(PROCESSORS, "bench"))
                .model();
    }

    private static Specification read(String yaml) {
        return Specification.read("bench.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String specification(String name) {
        return DemoData.text("/models/" + name + ".yaml");
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
