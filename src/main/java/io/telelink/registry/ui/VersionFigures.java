package io.telelink.registry.ui;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** The measures of a churn version as cards, each with its definition. */
final class VersionFigures extends Composite<Div> {

    private static final int PERCENT = 100;

    private final String measuredOn;
    private final Optional<ClassificationIntervals> intervals;

    VersionFigures(Evaluation evaluation) {
        ClassificationMetrics test = evaluation.test();
        CrossValidation validation = evaluation.crossValidation();
        this.measuredOn = getTranslation("registry.source.test", Formats.count(test.n()), Formats.count(test.positives()));
        this.intervals = Optional.ofNullable(evaluation.intervals());
        FigureRow row = new FigureRow(
                card("precision", test.precision(), MetricText::share, ClassificationIntervals::precision),
                card("recall", test.recall(), MetricText::share, ClassificationIntervals::recall),
                card("f1", test.f1(), MetricText::score, ClassificationIntervals::f1),
                card("cv-f1", MetricText.score(validation.f1()), getTranslation("registry.source.validation",
                        validation.folds(), validation.repeats())),
                card("roc-auc", test.rocAuc(), MetricText::score, ClassificationIntervals::rocAuc),
                card("pr-auc", test.prAuc(), MetricText::score, ClassificationIntervals::prAuc),
                card("accuracy", test.accuracy(), MetricText::share, ClassificationIntervals::accuracy),
                card("brier", test.brier(), MetricText::score, ClassificationIntervals::brier),
                card("log-loss", test.logLoss(), MetricText::score, ClassificationIntervals::logLoss),
                card("ece", MetricText.score(test.ece()), measuredOn),
                card("empc", test.empc(), Formats::money, ClassificationIntervals::empc),
                card("profit", test.profitAtThreshold(), Formats::money, ClassificationIntervals::profitAtThreshold),
                threshold(evaluation));
        getContent().add(Parts.section(getTranslation("registry.model.figures"), Parts.quiet(
                getTranslation("registry.model.figures.about", Formats.count(test.n()), Formats.count(test.positives()))),
                row));
    }

    private FigureCard card(String metric, double value, DoubleFunction<String> written,
                            Function<ClassificationIntervals, MetricInterval> interval) {
        FigureCard card = card(metric, written.apply(value), measuredOn);
        intervals.ifPresent(all -> {
            MetricInterval between = interval.apply(all);
            card.withNote(getTranslation("registry.interval", String.valueOf(Math.round(PERCENT * all.level())), written.apply(between.low()),
                    written.apply(between.high())));
        });
        return card;
    }

    private FigureCard card(String metric, String value, String source) {
        return new FigureCard("registry.metric." + metric, value).withDefinition("registry.definition." + metric,
                "registry.period.fixed", source);
    }

    private FigureCard threshold(Evaluation evaluation) {
        return new FigureCard("registry.threshold", Formats.share(evaluation.threshold())).withDefinition(
                getTranslation("registry.definition.threshold", evaluation.thresholdRule()), "registry.period.fixed",
                "registry.source.folds");
    }
}
