package io.telelink.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import io.telelink.learning.data.Table;
import io.telelink.learning.train.LearnedValueTrainer;
import io.telelink.learning.train.SurvivalTrainer;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.ValueHistories;
import io.telelink.learning.train.ValueHistory;
import io.telelink.learning.value.BillingColumns;
import io.telelink.learning.value.Cohort;
import io.telelink.learning.value.LifeTable;
import io.telelink.learning.value.RetentionFit;
import io.telelink.learning.value.RetentionFitter;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBatch;
import io.telelink.learning.value.ValueColumns;
import io.telelink.learning.value.ValueEstimator;

/** Retention curves of many segments, and the values of 1.2 million customers from memory. */
final class ValueSpeedBench {

    private static final int ROWS = 1_200_000;
    private static final int ROWS_PER_TASK = 8192;
    private static final int SEGMENTS = 50;
    private static final int ROUNDS = 3;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final String GROUP = "Value, " + PROCESSORS + " processors";
    private static final ValueAssumptions TERMS = ValueHistories.TERMS;

    void run(BenchResults results) {
        System.err.println("Measuring value");
        curves(results);
        ValueHistories.Periods periods = ValueHistories.of("churn-logistic-regression", PROCESSORS);
        ValueBatch base = resampled(periods.later().batch());
        estimators(periods).forEach((name, estimator) -> results.add(GROUP,
                "values of 1.2 million customers, " + name + " (target < 10 s)",
                best(() -> estimate(estimator, base, TERMS)), "s"));
    }

    private static void curves(BenchResults results) {
        Random random = new Random(1);
        List<LifeTable> tables = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            double rate = random.nextDouble(.01, .08);
            double fading = random.nextDouble(.9, 1);
            List<Cohort> cohorts = new ArrayList<>();
            for (int months = 1; months <= 60; months++) {
                long[] survivors = new long[months + 1];
                survivors[0] = 400;
                for (int t = 1; t <= months; t++) {
                    survivors[t] = Math.round(survivors[t - 1] * (1 - rate * Math.pow(fading, t)));
                }
                cohorts.add(Cohort.of(survivors));
            }
            tables.add(LifeTable.of(cohorts));
        }
        results.add(GROUP, "retention curves of 50 segments of 60 cohorts each, one thread (target < 2 s)", best(() -> {
            long found = tables.stream().map(RetentionFitter::fit).filter(RetentionFit::isConverged).count();
            if (found < SEGMENTS) {
                throw new IllegalStateException("only " + found + " fits converged");
            }
        }), "s");
    }

    private static Map<String, ValueEstimator> estimators(ValueHistories.Periods periods) {
        TrainingOptions options = new TrainingOptions(PROCESSORS, "bench");
        ValueHistory training = periods.training();
        Map<String, ValueEstimator> estimators = new LinkedHashMap<>();
        estimators.put("assumptions alone", new SurvivalValue(TERMS));
        estimators.put("survival", SurvivalTrainer.train(ValueHistories.survival(), periods.churn().model().schema(),
                periods.world().lives(300, 24, 5), Optional.of(training), TERMS, options).model());
        for (String name : List.of("value-linear-regression", "value-gradient-boosting", "value-deep-learning")) {
            estimators.put(name.replace("value-", "learned, "), LearnedValueTrainer.train(ValueHistories.learned(name),
                    ValueHistories.schema(), training, TERMS, TrainingListener.none(), options).model());
        }
        return estimators;
    }

    private static void estimate(ValueEstimator estimator, ValueBatch batch, ValueAssumptions terms) {
        ValueColumns out = ValueColumns.ofSize(batch.size());
        IntStream.range(0, Math.ceilDiv(batch.size(), ROWS_PER_TASK)).parallel().forEach(task -> estimator.estimate(batch,
                task * ROWS_PER_TASK, Math.min(batch.size(), (task + 1) * ROWS_PER_TASK), terms, out));
    }

    /** Customers drawn with replacement, their figures moved by some percent, so that no two need be alike. */
    private static ValueBatch resampled(ValueBatch from) {
        Random random = new Random(3);
        int[] rows = random.ints(ROWS, 0, from.size()).toArray();
        ValueBatch drawn = from.select(rows);
        double[] p = Arrays.stream(drawn.probability()).map(x -> Math.clamp(x * (1 + .05 * random.nextGaussian()), 0, 1)).toArray();
        double[] low = new double[ROWS];
        double[] high = new double[ROWS];
        Arrays.setAll(low, i -> Math.min(drawn.low()[i], p[i]));
        Arrays.setAll(high, i -> Math.max(drawn.high()[i], p[i]));
        BillingColumns bills = drawn.bills();
        double[] mean = Arrays.stream(bills.mean12()).map(x -> x * (1 + .05 * random.nextGaussian())).toArray();
        Table table = drawn.rows();
        return new ValueBatch(table, drawn.tenureMonths(), drawn.monthlyCharge(), new BillingColumns(bills.months(), bills.last(),
                bills.mean3(), mean, bills.trend(), bills.deviation(), bills.minutes3(), bills.serviceCalls3()), p, low, high);
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }
}
