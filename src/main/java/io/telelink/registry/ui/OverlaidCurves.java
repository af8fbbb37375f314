package io.telelink.registry.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.Curves;
import io.telelink.registry.comparison.Compared;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;

/** The curves of several versions over each other. */
final class OverlaidCurves extends Composite<Div> {

    private final List<Compared> versions;

    OverlaidCurves(List<Compared> versions) {
        this.versions = versions.stream().filter(version -> version.curves() != null).toList();
        getContent().add(Parts.section(getTranslation("registry.compare.curves"), Parts.columns(
                panel(lines("roc", Axis.share(text("roc.x")), Axis.share(text("roc.y")),
                        curves -> new double[][] {curves.roc().falsePositiveRate(), curves.roc().truePositiveRate()})
                        .withGuides(Guide.diagonal(text("chance")))),
                panel(lines("pr", Axis.share(text("recall")), Axis.share(text("precision")),
                        curves -> new double[][] {curves.precisionRecall().recall(), curves.precisionRecall().precision()})),
                panel(lines("gain", Axis.share(text("gain.x")), Axis.share(text("gain.y")),
                        curves -> new double[][] {curves.gain().contacted(), curves.gain().captured()})
                        .withGuides(Guide.diagonal(text("chance")))),
                panel(lines("calibration", Axis.share(text("calibration.x")), Axis.share(text("calibration.y")),
                        curves -> new double[][] {curves.calibration().predicted(), curves.calibration().observed()})
                        .withGuides(Guide.diagonal(text("calibration.truth")))),
                panel(lines("profit", Axis.share(text("profit.x")), Axis.money(text("profit.y")),
                        curves -> new double[][] {curves.profit().threshold(), curves.profit().profit()})))));
    }

    private static Div panel(Lines lines) {
        return Parts.frame(new Chart(lines));
    }

    private Lines lines(String title, Axis x, Axis y, Function<Curves, double[][]> points) {
        return Lines.of(text(title), x, y, versions.stream().map(version -> {
            double[][] both = points.apply(version.curves());
            return Line.of(MeasureTable.name(version), both[0], both[1]);
        }).toArray(Line[]::new));
    }

    private String text(String key) {
        return getTranslation("registry.chart." + key);
    }
}
