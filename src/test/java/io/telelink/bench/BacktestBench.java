package io.telelink.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.train.LearnedValueTrainer;
import io.telelink.learning.train.SurvivalTrainer;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.ValueHistories;
import io.telelink.learning.train.ValueHistory;
import io.telelink.learning.value.BacktestCandidate;
import io.telelink.learning.value.BacktestEntry;
import io.telelink.learning.value.RangeQuality;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBacktest;
import io.telelink.learning.value.ValueBaseline;

/** Every value model and two baselines on the same simulated bills, measured on the test subscribers of a later period. */
final class BacktestBench {

    private static final TrainingOptions OPTIONS = new TrainingOptions(Runtime.getRuntime().availableProcessors(), "bench");
    private static final ValueAssumptions TERMS = ValueHistories.TERMS;

    void run(BenchResults results) {
        System.err.println("Backtesting value");
        ValueHistories.Periods periods = ValueHistories.of("churn-gradient-boosting", OPTIONS.threads());
        ValueHistory later = periods.later();
        List<BacktestCandidate> candidates = new ArrayList<>();
        candidates.add(BacktestCandidate.of("survival", SurvivalTrainer.train(ValueHistories.survival(),
                periods.churn().model().schema(), periods.world().lives(300, 24, 5), Optional.of(periods.training()), TERMS,
                OPTIONS).model(), later.batch(), TERMS));
        for (String name : List.of("linear-regression", "gradient-boosting", "tuned-gradient-boosting", "deep-learning")) {
            candidates.add(BacktestCandidate.of(name, LearnedValueTrainer.train(ValueHistories.learned("value-" + name),
                    ValueHistories.schema(), periods.training(), TERMS, TrainingListener.none(), OPTIONS).model(), later.batch(),
                    TERMS));
        }
        candidates.add(BacktestCandidate.of("last bill x 12", ValueBaseline.LAST_BILL, later.batch(), TERMS));
        candidates.add(BacktestCandidate.of("average bill x survival", ValueBaseline.AVERAGE_BILL_WITH_SURVIVAL, later.batch(),
                TERMS));
        double[] value = Arrays.stream(later.discounted(TERMS.annualDiscountRate(), TERMS.horizonMonths()))
                .map(brought -> TERMS.margin() * brought).toArray();
        ValueBacktest backtest = ValueBacktest.of("survival", candidates, value, Bootstrap.seeded(1));
        results.matrix(String.format(Locale.ROOT, "Value over 12 months of %d test subscribers of a later period of simulated "
                        + "bills, mean $%.0f, 95 %% bootstrap intervals", backtest.customers(), backtest.meanValue()),
                List.of("", "MAE, $", "RMSE, $", "R2", "bias, $", "top tenth", "coverage of 90 %", "width, $", "MAE - survival, $"),
                backtest.entries().stream().map(BacktestBench::cells).toList());
    }

    private static List<String> cells(BacktestEntry entry) {
        RangeQuality range = entry.range();
        PairedDifference difference = entry.maeAgainstReference();
        return List.of(entry.name(), cell("%.1f", entry.metrics().mae(), entry.intervals().mae()),
                cell("%.1f", entry.metrics().rmse(), entry.intervals().rmse()),
                cell("%.3f", entry.metrics().r2(), entry.intervals().r2()), cell("%.1f", entry.bias(), entry.biasInterval()),
                cell("%.3f", entry.topDecile(), entry.topDecileInterval()),
                range == null ? "" : cell("%.3f", range.coverage(), range.coverageInterval()),
                range == null ? "" : cell("%.0f", range.width(), range.widthInterval()),
                cell("%.1f", difference.difference(), difference.interval()));
    }

    private static String cell(String format, double value, MetricInterval between) {
        return String.format(Locale.ROOT, format + " [" + format + " " + format + "]", value, between.low(), between.high());
    }
}
