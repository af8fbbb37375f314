package io.telelink.monitoring.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.data.Schema;
import io.telelink.monitoring.Distribution;
import io.telelink.monitoring.Distribution.Bin;
import io.telelink.monitoring.Distribution.Kind;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringReport;
import io.telelink.monitoring.drift.Bins;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** One feature, or the score: how customers were distributed where the version was trained, and how they are. */
final class FeaturePanel extends Composite<Div> {

    private static final int MOST_BINS = 15;

    FeaturePanel(Schema schema, MonitoringReport report, FeatureDrift drift, Distribution distribution, List<Double> trend,
                 double certainty) {
        getContent().add(Parts.stack(figures(drift, trend, certainty), framed(new Chart(bars(schema, report, distribution)))));
    }

    private FigureRow figures(FeatureDrift drift, List<Double> trend, double certainty) {
        FigureCard index = new FigureCard("monitoring.index", Formats.decimal(drift.index(), 3)).withTrend(trend)
                .withDefinition("monitoring.index.definition", "monitoring.index.period", "monitoring.index.source");
        if (drift.smoothed()) {
            index.withNote("monitoring.smoothed");
        }
        FigureRow row = new FigureRow(index, new FigureCard("monitoring.by-chance", Formats.decimal(drift.byChance(), 3))
                .withDefinition(getTranslation("monitoring.by-chance.definition", Formats.share(certainty)), "monitoring.index.period", "monitoring.by-chance.source"));
        if (!drift.feature().equals(Bins.SCORE)) {
            row.add(new FigureCard("monitoring.importance", Formats.share(drift.importance())),
                    new FigureCard("monitoring.missing", Formats.share(drift.missing()))
                            .withNote(getTranslation("monitoring.was", Formats.share(drift.missingThen()))));
        }
        return row;
    }

    static Bars bars(Schema schema, MonitoringReport report, Distribution distribution) {
        List<Bin> bins = distribution.bins().stream().filter(bin -> bin.then() > 0 || bin.now() > 0 || bin.kind() == Kind.NUMBERS).toList();
        String note = Words.text(distribution.feature().equals(Bins.SCORE) ? "monitoring.chart.note.score" : "monitoring.chart.note");
        if (bins.size() > MOST_BINS) {
            note = Words.text("monitoring.chart.note.most", String.valueOf(MOST_BINS), Formats.count(bins.size()));
            bins = bins.stream().sorted(Comparator.comparingDouble((Bin bin) -> Math.abs(bin.now() - bin.then())).reversed())
                    .limit(MOST_BINS).toList();
        }
        return new Bars(Words.text("monitoring.chart.distribution", Words.feature(schema, distribution.feature())), note,
                Words.text("monitoring.bin"), Axis.share(Words.text("monitoring.share")).between(0.0, null),
                bins.stream().map(FeaturePanel::name).toList(),
                List.of(series(Words.text("monitoring.then"), Meaning.QUIET, bins, Bin::then),
                        series(Words.text("monitoring.now", Formats.date(report.day())), Meaning.MAIN, bins, Bin::now)), true, false);
    }

    private static Series series(String name, Meaning meaning, List<Bin> bins, ToDoubleFunction<Bin> share) {
        return Series.of(name, meaning, bins.stream().map(share::applyAsDouble).toList());
    }

    /** What a bin holds, in words. */
    static String name(Bin bin) {
        return switch (bin.kind()) {
            case LEVEL -> String.valueOf(bin.level());
            case UNKNOWN -> Words.text("monitoring.bin.unknown");
            case MISSING -> Words.text("monitoring.bin.missing");
            case NUMBERS -> bin.from() == null && bin.to() == null ? Words.text("monitoring.bin.any")
                    : bin.from() == null ? Words.text("monitoring.bin.up-to", number(bin.to()))
                    : bin.to() == null ? Words.text("monitoring.bin.above", number(bin.from()))
                    : Words.text("monitoring.bin.between", number(bin.from()), number(bin.to()));
        };
    }

    private static String number(Double value) {
        double size = Math.abs(value);
        return Formats.decimal(value, size == Math.rint(size) ? 0 : size * 100 == Math.rint(size * 100) ? 2 : size < 1 ? 3 : size < 100 ? 2 : 1);
    }

    static Div framed(Chart chart) {
        Div frame = new Div(chart);
        frame.addClassName("panel");
        return frame;
    }
}
