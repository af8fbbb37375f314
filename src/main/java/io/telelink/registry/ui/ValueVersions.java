package io.telelink.registry.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.value.BacktestEntry;
import io.telelink.registry.ValueMeasures;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;
import io.telelink.shell.TimeText;

/** Value versions with how good each was in its backtest, or what it takes for granted where there is none. */
final class ValueVersions extends Composite<Div> {

    ValueVersions(List<VersionSummary> versions, Clock clock) {
        var table = new ReadingTable(getTranslation("registry.value.caption"), getTranslation("registry.version"),
                getTranslation("registry.backtest.mae"), getTranslation("registry.backtest.r2"),
                getTranslation("registry.backtest.top"), getTranslation("registry.backtest.coverage"),
                getTranslation("registry.backtest.measured"), getTranslation("registry.value.assumptions"),
                getTranslation("registry.trained"));
        for (VersionSummary version : versions) {
            table.row(VersionLink.of(version), List.<Component>of(mae(version), new Text(r2(version)),
                    new Text(top(version)), new Text(coverage(version)), new Text(measured(version)),
                    assumed(Assumed.of(version.provenance())),
                    TimeText.relative(version.createdAt(), clock.instant())));
        }
        boolean measured = versions.stream().anyMatch(version -> version.valued().isPresent());
        getContent().add(Parts.section(getTranslation("registry.value"),
                Parts.quiet(getTranslation(measured ? "registry.value.measured" : "registry.value.about")), Parts.frame(table)));
    }

    private static Component assumed(Assumed assumed) {
        Span rest = new Span(I18NProvider.translate("registry.value.granted.rest", assumed.discountRate(), assumed.window()));
        rest.addClassName("secondary");
        rest.getStyle().set("font-size", "var(--aura-font-size-s)").set("display", "block");
        return new Div(new Span(I18NProvider.translate("registry.value.granted", assumed.horizon(), assumed.margin())), rest);
    }

    private static Component mae(VersionSummary version) {
        return version.valued().map(ValueMeasures::own)
                .map(own -> BacktestText.money(own.metrics().mae(), own.intervals().mae()))
                .orElseGet(() -> BacktestText.plain(Formats.UNKNOWN));
    }

    private static String r2(VersionSummary version) {
        return version.valued().map(ValueMeasures::own).map(own -> MetricText.score(own.metrics().r2())).orElse(Formats.UNKNOWN);
    }

    private static String top(VersionSummary version) {
        return version.valued().map(ValueMeasures::own).map(own -> MetricText.share(own.topDecile())).orElse(Formats.UNKNOWN);
    }

    private static String coverage(VersionSummary version) {
        return version.valued().map(ValueMeasures::own).map(BacktestEntry::range)
                .map(range -> MetricText.share(range.coverage())).orElse(Formats.UNKNOWN);
    }

    private static String measured(VersionSummary version) {
        return version.valued().map(valued -> Formats.date(valued.backtestCutOff())).orElse(Formats.UNKNOWN);
    }
}
