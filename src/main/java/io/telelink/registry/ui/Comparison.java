package io.telelink.registry.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.registry.Measures;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** Our newest version of each specification beside the figures that the replaced system has published. */
final class Comparison extends Composite<Div> {

    private final ReplacedSystem replaced;
    private final List<VersionSummary> ours;

    Comparison(List<VersionSummary> versions, ReplacedSystem replaced) {
        this.replaced = replaced;
        this.ours = shown(versions);
        getContent().add(Parts.section(getTranslation("registry.comparison"), Parts.quiet(about()),
                Parts.columns(Parts.frame(table()), Parts.frame(new Chart(chart())))));
    }

    /** The champion and the newest of each specification, the best in cross-validation first. */
    private static List<VersionSummary> shown(List<VersionSummary> versions) {
        Map<String, VersionSummary> newest = new LinkedHashMap<>();
        versions.stream().filter(VersionSummary::champion).forEach(version -> newest.put(version.specification(), version));
        versions.forEach(version -> newest.putIfAbsent(version.specification(), version));
        return newest.values().stream().filter(version -> version.measures().isPresent())
                .sorted(Comparator.comparingDouble(version -> -measures(version).crossValidation().f1().mean())).toList();
    }

    private static Measures measures(VersionSummary version) {
        return version.measures().orElseThrow();
    }

    private String about() {
        boolean comparable = ours.stream().map(version -> measures(version).test())
                .allMatch(test -> replaced.measuredOnAsMany(test.n(), test.positives()));
        return getTranslation(comparable ? "registry.comparison.same" : "registry.comparison.other",
                Formats.count(replaced.testRows()), Formats.count(replaced.testChurners()));
    }

    private ReadingTable table() {
        var table = new ReadingTable(getTranslation("registry.comparison.caption"), getTranslation("registry.model"),
                getTranslation("registry.metric.accuracy"), getTranslation("registry.metric.precision"),
                getTranslation("registry.metric.recall"), getTranslation("registry.metric.f1"));
        table.group(getTranslation("registry.comparison.ours"));
        for (VersionSummary version : ours) {
            ClassificationMetrics test = measures(version).test();
            String[] figures = figures(test.accuracy(), test.precision(), test.recall(), test.f1());
            Optional.ofNullable(measures(version).intervals()).map(ClassificationIntervals::f1)
                    .ifPresent(between -> figures[figures.length - 1] += " (" + MetricText.score(between.low()) + "–"
                            + MetricText.score(between.high()) + ")");
            table.row(VersionLink.of(version), figures);
        }
        table.group(getTranslation("registry.comparison.replaced"));
        for (ReplacedSystem.Published model : replaced.models()) {
            table.row(new Text(name(model)), figures(model.accuracy(), model.precision(), model.recall(), model.f1()));
        }
        return table;
    }

    static String[] figures(double accuracy, double precision, double recall, double f1) {
        return new String[] {MetricText.share(accuracy), MetricText.share(precision), MetricText.share(recall),
                MetricText.score(f1)};
    }

    static String name(ReplacedSystem.Published model) {
        return model.threshold() == null ? model.name()
                : I18NProvider.translate("registry.comparison.at-threshold", model.name(), model.threshold());
    }

    private Bars chart() {
        var names = new ArrayList<String>();
        var values = new ArrayList<Double>();
        var meanings = new ArrayList<Meaning>();
        for (VersionSummary version : ours) {
            names.add(VersionLink.name(version.number(), version.title()));
            values.add(measures(version).test().f1());
            meanings.add(Meaning.MAIN);
        }
        for (ReplacedSystem.Published model : replaced.models()) {
            names.add(getTranslation("registry.comparison.replaced-model", model.name()));
            values.add(model.f1());
            meanings.add(Meaning.QUIET);
        }
        return Bars.rows(getTranslation("registry.comparison.chart"), getTranslation("registry.model"),
                        Axis.number(getTranslation("registry.metric.f1"), "").between(0.0, 1.0), names,
                        new Series(getTranslation("registry.metric.f1"), values, meanings))
                .withNote(getTranslation("registry.comparison.chart.note"));
    }
}
