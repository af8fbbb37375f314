package io.telelink.learning.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * By how much models differ from a first one in every {@link Measure}, with {@link PairedDifference}s: all of them are measured on
 * the same resamples of the same rows.
 */
public final class PairedMeasures {

    private static final Measure[] MEASURES = Measure.values();

    private PairedMeasures() {
    }

    /**
     * A model to compare.
     *
     * @param threshold from which it decides
     */
    public record Model(TestAnswers answers, double threshold) {
    }

    /**
     * Compares models with the first.
     *
     * @param models at least one, all with the answers to the same rows in the same order, see {@link TestAnswers#common}
     * @return for every model after the first its figures less those of the first
     */
    public static List<Map<Measure, PairedDifference>> toFirst(List<Model> models, Bootstrap bootstrap) {
        List<ByScore> sorted = models.stream().map(ByScore::of).toList();
        int rows = models.getFirst().answers().rows();
        MetricInterval[] intervals = bootstrap.intervals(rows, drawn -> {
            int[] times = new int[rows];
            for (int row : drawn) {
                times[row]++;
            }
            return differences(sorted.stream().map(model -> model.drawn(times)).toList());
        });
        double[] differences = differences(models.stream().map(model -> model.answers().metrics(model.threshold())).toList());
        List<Map<Measure, PairedDifference>> compared = new ArrayList<>();
        for (int m = 1; m < models.size(); m++) {
            Map<Measure, PairedDifference> all = new EnumMap<>(Measure.class);
            for (Measure measure : MEASURES) {
                int at = (m - 1) * MEASURES.length + measure.ordinal();
                all.put(measure, new PairedDifference(differences[at], intervals[at]));
            }
            compared.add(all);
        }
        return compared;
    }

    /** One model after the other, of each one measure after the other. */
    private static double[] differences(List<ClassificationMetrics> models) {
        double[] differences = new double[(models.size() - 1) * MEASURES.length];
        for (int i = 0; i < differences.length; i++) {
            Measure measure = MEASURES[i % MEASURES.length];
            differences[i] = measure.of(models.get(1 + i / MEASURES.length)) - measure.of(models.getFirst());
        }
        return differences;
    }

    /** The rows in the order of a model's scores: what is drawn in that order is ranked in no time. */
    private record ByScore(Model model, int[] order) {

        static ByScore of(Model model) {
            double[] score = model.answers().probability();
            return new ByScore(model, IntStream.range(0, score.length).boxed()
                    .sorted((a, b) -> Double.compare(score[b], score[a])).mapToInt(i -> i).toArray());
        }

        ClassificationMetrics drawn(int[] times) {
            int[] rows = new int[times.length];
            int filled = 0;
            for (int row : order) {
                for (int t = 0; t < times[row]; t++) {
                    rows[filled++] = row;
                }
            }
            TestAnswers answers = model.answers();
            return ClassificationMetrics.of(Bootstrap.at(answers.churned(), rows), Bootstrap.at(answers.probability(), rows),
                    model.threshold());
        }
    }
}
