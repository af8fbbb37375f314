package io.telelink.monitoring.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.data.Schema;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringReport;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.Sparkline;

/** How far each feature has moved, what has moved most first; the features of a store are few enough to be there all at once. */
final class DriftGrid extends Composite<Grid<FeatureDrift>> {

    private final Schema schema;
    private final long runId;

    DriftGrid(Schema schema, MonitoringReport report, Map<String, List<Double>> trends) {
        this.schema = schema;
        this.runId = report.runId();
        Grid<FeatureDrift> grid = Grids.compact(getContent());
        grid.addComponentColumn(this::name).setHeader(getTranslation("monitoring.feature")).setWidth("15rem").setFlexGrow(1)
                .setFrozen(true).setComparator(Comparator.comparing((FeatureDrift drift) -> Words.feature(schema, drift.feature())));
        grid.addComponentColumn(drift -> Words.badge(drift.level())).setHeader(getTranslation("monitoring.level")).setWidth("7.5rem")
                .setFlexGrow(0).setComparator(Comparator.comparing(FeatureDrift::level));
        number("monitoring.index", "7.5rem", FeatureDrift::index, drift -> Formats.decimal(drift.index(), 3));
        number("monitoring.by-chance.short", "6.5rem", FeatureDrift::byChance, drift -> Formats.decimal(drift.byChance(), 3));
        grid.addComponentColumn(drift -> new Sparkline(trends.getOrDefault(drift.feature(), List.of())))
                .setHeader(getTranslation("monitoring.trend")).setWidth("8.5rem").setFlexGrow(0);
        number("monitoring.importance.short", "7rem", FeatureDrift::importance, drift -> Formats.share(drift.importance()));
        number("monitoring.missing", "7.5rem", FeatureDrift::missing, drift -> thenNow(drift.missingThen(), drift.missing()));
        number("monitoring.unknown", "7.5rem", FeatureDrift::unknown, drift -> thenNow(drift.unknownThen(), drift.unknown()));
        Grids.cardsWhenNarrow(grid, this::card);
        grid.setItems(report.inputs().stream().sorted(Comparator.comparingDouble(FeatureDrift::index).reversed()).toList());
        grid.setAllRowsVisible(true);
    }

    private void number(String header, String width, ToDoubleFunction<FeatureDrift> value, Function<FeatureDrift, String> written) {
        Grids.numeric(getContent().addColumn(written::apply)).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0)
                .setComparator(Comparator.comparingDouble(value::applyAsDouble));
    }

    private static String thenNow(double then, double now) {
        return then == now ? Formats.share(now) : Formats.share(then) + " → " + Formats.share(now);
    }

    private Component name(FeatureDrift drift) {
        return Addresses.feature(runId, drift.feature(), Words.feature(schema, drift.feature()));
    }

    private Component card(FeatureDrift drift) {
        return new Div(Parts.line(name(drift), Words.badge(drift.level())), Parts.secondary(getTranslation("monitoring.card",
                Formats.decimal(drift.index(), 3), Formats.share(drift.importance()), Formats.share(drift.missing()))));
    }
}
