package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Evaluation;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;

/** The measures of a churn version as cards, each with its definition. */
final class VersionFigures extends Composite<Div> {

    private final String measuredOn;

    VersionFigures(Evaluation evaluation) {
        ClassificationMetrics test = evaluation.test();
        CrossValidation validation = evaluation.crossValidation();
        this.measuredOn = getTranslation("registry.source.test", Formats.count(test.n()), Formats.count(test.positives()));
        FigureRow row = new FigureRow(
                card("precision", MetricText.share(test.precision())),
                card("recall", MetricText.share(test.recall())),
                card("f1", MetricText.score(test.f1())),
                card("cv-f1", MetricText.score(validation.f1()), getTranslation("registry.source.validation",
                        validation.folds(), validation.repeats())),
                card("roc-auc", MetricText.score(test.rocAuc())),
                card("pr-auc", MetricText.score(test.prAuc())),
                card("accuracy", MetricText.share(test.accuracy())),
                card("brier", MetricText.score(test.brier())),
                card("ece", MetricText.score(test.ece())),
                card("empc", Formats.money(test.empc())),
                card("profit", Formats.money(test.profitAtThreshold())),
                threshold(evaluation));
        getContent().add(Parts.section(getTranslation("registry.model.figures"), Parts.quiet(
                getTranslation("registry.model.figures.about", Formats.count(test.n()), Formats.count(test.positives()))),
                row));
    }

    private FigureCard card(String metric, String value) {
        return card(metric, value, measuredOn);
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
