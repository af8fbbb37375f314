package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.ChartSpec;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;

/** The curves of a churn version on the test rows, with the point at which it decides. */
final class VersionCharts extends Composite<Div> {

    private final Evaluation evaluation;
    private final ClassificationMetrics test;
    private final Curves curves;
    private final String decision;

    VersionCharts(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.test = evaluation.test();
        this.curves = evaluation.curves();
        this.decision = getTranslation("registry.chart.decision", Formats.share(evaluation.threshold()));
        Div charts = Parts.columns(panel(roc()), panel(precisionRecall()), panel(gain()), panel(calibration()),
                panel(profit()), Parts.frame(new ConfusionTable(getTranslation("registry.confusion"), evaluation.confusion())));
        getContent().add(Parts.section(getTranslation("registry.model.curves"), charts));
    }

    private static Div panel(ChartSpec spec) {
        return Parts.frame(new Chart(spec));
    }

    private Lines roc() {
        ConfusionMatrix confusion = evaluation.confusion();
        return Lines.of(text("roc"), Axis.share(text("roc.x")), Axis.share(text("roc.y")),
                        main(text("roc"), curves.roc().falsePositiveRate(), curves.roc().truePositiveRate()))
                .withNote(text("roc.note", MetricText.score(test.rocAuc())))
                .withGuides(Guide.diagonal(text("chance")))
                .withPoints(new Lines.Point(
                        share(confusion.falsePositives(), confusion.falsePositives() + confusion.trueNegatives()),
                        test.recall(), decision));
    }

    private Lines precisionRecall() {
        return Lines.of(text("pr"), Axis.share(text("recall")), Axis.share(text("precision")),
                        main(text("pr"), curves.precisionRecall().recall(), curves.precisionRecall().precision()))
                .withNote(text("pr.note", MetricText.score(test.prAuc())))
                .withGuides(Guide.horizontal(share(test.positives(), test.n()), text("everyone")))
                .withPoints(new Lines.Point(test.recall(), test.precision(), decision));
    }

    private Lines gain() {
        ConfusionMatrix confusion = evaluation.confusion();
        return Lines.of(text("gain"), Axis.share(text("gain.x")), Axis.share(text("gain.y")),
                        main(text("gain"), curves.gain().contacted(), curves.gain().captured()))
                .withNote(text("gain.note"))
                .withGuides(Guide.diagonal(text("chance")))
                .withPoints(new Lines.Point(share(confusion.truePositives() + confusion.falsePositives(), test.n()),
                        test.recall(), decision));
    }

    private Lines calibration() {
        return Lines.of(text("calibration"), Axis.share(text("calibration.x")), Axis.share(text("calibration.y")),
                        main(text("calibration"), curves.calibration().predicted(), curves.calibration().observed()))
                .withNote(text("calibration.note", MetricText.score(test.ece())))
                .withGuides(Guide.diagonal(text("calibration.truth")));
    }

    private Lines profit() {
        return Lines.of(text("profit"), Axis.share(text("profit.x")), Axis.money(text("profit.y")),
                        main(text("profit"), curves.profit().threshold(), curves.profit().profit()))
                .withNote(text("profit.note"))
                .withPoints(new Lines.Point(evaluation.threshold(), test.profitAtThreshold(), decision));
    }

    private static Line main(String name, double[] x, double[] y) {
        return Line.of(name, x, y).meaning(Meaning.MAIN);
    }

    /** Not a number where there is nothing to share. */
    private static double share(int part, int whole) {
        return (double) part / whole;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.chart." + key, arguments);
    }
}
