package io.telelink.registry.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.MetricSummary;
import io.telelink.learning.value.BacktestEntry;
import io.telelink.registry.ValueEvaluation;
import org.jspecify.annotations.Nullable;

/** Measures as cards state them. */
final class CardMeasures {

    private final List<ModelCard.Measured> measures = new ArrayList<>();
    private final Optional<ClassificationIntervals> intervals;

    private CardMeasures(Evaluation evaluation) {
        intervals = Optional.ofNullable(evaluation.intervals());
    }

    static List<ModelCard.Measured> of(Evaluation evaluation) {
        ClassificationMetrics test = evaluation.test();
        CrossValidation folds = evaluation.crossValidation();
        var card = new CardMeasures(evaluation);
        card.add("precision", test.precision(), folds.precision(), ClassificationIntervals::precision);
        card.add("recall", test.recall(), folds.recall(), ClassificationIntervals::recall);
        card.add("f1", test.f1(), folds.f1(), ClassificationIntervals::f1);
        card.add("accuracy", test.accuracy(), folds.accuracy(), ClassificationIntervals::accuracy);
        card.add("roc-auc", test.rocAuc(), folds.rocAuc(), ClassificationIntervals::rocAuc);
        card.add("pr-auc", test.prAuc(), folds.prAuc(), ClassificationIntervals::prAuc);
        card.add("brier", test.brier(), folds.brier(), ClassificationIntervals::brier);
        card.add("log-loss", test.logLoss(), folds.logLoss(), ClassificationIntervals::logLoss);
        card.add("ece", test.ece(), folds.ece(), ClassificationIntervals::ece);
        card.add("empc", test.empc(), folds.empc(), ClassificationIntervals::empc);
        card.add("profit", test.profitAtThreshold(), folds.profitAtThreshold(), ClassificationIntervals::profitAtThreshold);
        return card.measures;
    }

    /** Of a value version: what its backtest says of it. */
    static List<ModelCard.Measured> of(ValueEvaluation evaluation) {
        BacktestEntry own = evaluation.backtest().entry(evaluation.candidate());
        List<ModelCard.Measured> measures = new ArrayList<>(List.of(
                backtested("mae", own.metrics().mae(), own.intervals().mae()),
                backtested("rmse", own.metrics().rmse(), own.intervals().rmse()),
                backtested("r2", own.metrics().r2(), own.intervals().r2()),
                backtested("bias", own.bias(), own.biasInterval()),
                backtested("top", own.topDecile(), own.topDecileInterval())));
        if (own.range() != null) {
            measures.add(backtested("coverage", own.range().coverage(), own.range().coverageInterval()));
        }
        return measures;
    }

    private static ModelCard.Measured backtested(String name, double value, MetricInterval interval) {
        return new ModelCard.Measured(name, value, interval.low(), interval.high(), null, null);
    }

    private void add(String name, double value, MetricSummary folds,
                     Function<ClassificationIntervals, MetricInterval> of) {
        Optional<MetricInterval> interval = intervals.map(of);
        measures.add(new ModelCard.Measured(name, value, interval.map(MetricInterval::low).orElse(null),
                interval.map(MetricInterval::high).orElse(null), folds.mean(), folds.sd()));
    }

    static ModelCard.Group group(GroupRates rates) {
        return new ModelCard.Group(rates.feature(), rates.group(), rates.rows(), rates.churners(), share(rates.recall()),
                share(rates.falseAlarmRate()));
    }

    private static ModelCard.@Nullable Share share(Optional<GroupRates.Rate> rate) {
        return rate.map(known -> new ModelCard.Share(known.share(), known.interval().low(), known.interval().high(), known.of()))
                .orElse(null);
    }
}
