package io.telelink.learning.value;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.DecileCalibration;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.RegressionIntervals;
import io.telelink.learning.metric.RegressionMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates of value against what customers then brought, measured on the same customers with bootstrap intervals from the same
 * resamples, so that estimators can be compared.
 *
 * @param customers measured
 * @param meanValue that they brought, $
 * @param level share of the resamples that each interval holds
 * @param reference name of the candidate that the others are compared with
 * @param entries in the order of the candidates
 */
public record ValueBacktest(int customers, double meanValue, double level, String reference, List<BacktestEntry> entries) {

    public ValueBacktest {
        entries = List.copyOf(entries);
    }

    /**
     * Measures candidates.
     *
     * @param reference name of one of them
     * @param value that each customer brought, under the terms of the estimates, $
     * @throws IllegalArgumentException when there are no customers, a candidate has another number of them, two have one name, or
     *     none has that of the reference
     */
    public static ValueBacktest of(String reference, List<BacktestCandidate> candidates, double[] value, Bootstrap bootstrap) {
        if (value.length == 0 || candidates.stream().anyMatch(candidate -> candidate.estimate().length != value.length)
                || candidates.stream().map(BacktestCandidate::name).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException("a backtest needs customers, an estimate of each by every candidate, and candidates "
                    + "of different names");
        }
        double[] against = candidates.stream().filter(candidate -> candidate.name().equals(reference)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate is named '" + reference + "'")).estimate();
        List<BacktestEntry> entries = new ArrayList<>();
        for (BacktestCandidate candidate : candidates) {
            entries.add(entry(candidate, value, against, bootstrap));
        }
        return new ValueBacktest(value.length, IntStream.range(0, value.length).mapToDouble(i -> value[i]).average().orElseThrow(),
                bootstrap.level(), reference, entries);
    }

    private static BacktestEntry entry(BacktestCandidate candidate, double[] value, double[] reference, Bootstrap bootstrap) {
        BacktestFigures figures = new BacktestFigures(value, candidate, reference);
        double[] f = figures.of(IntStream.range(0, value.length).toArray());
        MetricInterval[] of = bootstrap.intervals(value.length, figures::of);
        RangeQuality range = candidate.low() == null ? null : new RangeQuality(f[BacktestFigures.COVERAGE],
                of[BacktestFigures.COVERAGE], f[BacktestFigures.WIDTH], of[BacktestFigures.WIDTH]);
        return new BacktestEntry(candidate.name(), RegressionMetrics.of(value, candidate.estimate()),
                new RegressionIntervals(bootstrap.level(), bootstrap.resamples(), of[BacktestFigures.MAE],
                        of[BacktestFigures.RMSE], of[BacktestFigures.R2]),
                f[BacktestFigures.BIAS], of[BacktestFigures.BIAS], f[BacktestFigures.TOP], of[BacktestFigures.TOP],
                DecileCalibration.of(value, candidate.estimate()), range,
                new PairedDifference(f[BacktestFigures.DIFFERENCE], of[BacktestFigures.DIFFERENCE]));
    }

    /**
     * The entry of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public BacktestEntry entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate is named '" + name + "'"));
    }
}
