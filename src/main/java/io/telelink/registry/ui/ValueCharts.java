package io.telelink.registry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.metric.DecileCalibration;
import io.telelink.registry.RetentionReport;
import io.telelink.registry.ValueEvaluation;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.ChartSpec;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;

/** Whether amounts come true by tenth of the customers, and how retention curves lie over what was seen. */
final class ValueCharts extends Composite<Div> {

    private static final double STEP = 50;

    ValueCharts(ValueEvaluation evaluation) {
        List<ChartSpec> charts = new ArrayList<>();
        charts.add(calibration(evaluation.backtest().entry(evaluation.candidate()).calibration()));
        evaluation.curves().stream().filter(curve -> curve.observed().length > 0).map(this::retention).forEach(charts::add);
        Div columns = Parts.columns(charts.stream().map(chart -> Parts.frame(new Chart(chart))).toArray(Div[]::new));
        getContent().add(Parts.section(getTranslation("registry.backtest.curves"), columns));
    }

    private Lines calibration(DecileCalibration tenths) {
        double least = Math.floor(DoubleStream.concat(DoubleStream.of(tenths.predicted()), DoubleStream.of(tenths.actual()))
                .min().orElse(0) / STEP) * STEP;
        double most = Math.ceil(DoubleStream.concat(DoubleStream.of(tenths.predicted()), DoubleStream.of(tenths.actual()))
                .max().orElse(0) / STEP) * STEP;
        // Both axes alike: on the diagonal from corner to corner, estimates come true.
        return Lines.of(getTranslation("registry.deciles"), Axis.money(getTranslation("registry.deciles.x")).between(least, most),
                        Axis.money(getTranslation("registry.deciles.y")).between(least, most),
                        Line.of(getTranslation("registry.deciles"), tenths.predicted(), tenths.actual()).meaning(Meaning.MAIN))
                .withNote(getTranslation("registry.deciles.note"))
                .withGuides(Guide.diagonal(getTranslation("registry.chart.calibration.truth")));
    }

    private Lines retention(RetentionReport report) {
        double[] months = IntStream.rangeClosed(0, report.observed().length).asDoubleStream().toArray();
        return Lines.of(getTranslation("registry.retention", segment(report)), Axis.number(getTranslation("registry.retention.x"), ""),
                        Axis.share(getTranslation("registry.retention.y")),
                        Line.of(getTranslation("registry.retention.observed"), months, fromAll(report.observed())).meaning(Meaning.QUIET),
                        Line.of(getTranslation("registry.retention.fitted"), months, fromAll(report.fitted())).meaning(Meaning.MAIN))
                .withNote(getTranslation(report.pooled() ? "registry.retention.pooled" : "registry.retention.note", report.curve(),
                        String.valueOf(report.reached()), String.valueOf(report.starts())));
    }

    private static double[] fromAll(double[] survival) {
        double[] whole = new double[survival.length + 1];
        whole[0] = 1;
        System.arraycopy(survival, 0, whole, 1, survival.length);
        return whole;
    }

    private String segment(RetentionReport report) {
        return report.levels().isEmpty() ? getTranslation("registry.retention.all") : String.join(", ", report.levels());
    }
}
