package io.telelink.registry.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import io.telelink.learning.value.BacktestEntry;
import io.telelink.registry.ValueMeasures;
import io.telelink.registry.comparison.Compared;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** Value versions by what their backtests say of them; only figures of the same backtest can be subtracted. */
final class ValueComparison extends Composite<Div> {

    private final List<Compared> versions;
    private final ReadingTable table;

    ValueComparison(List<Compared> versions) {
        this.versions = versions;
        table = new ReadingTable(getTranslation("registry.compare.value.caption"), Stream.concat(
                Stream.of(getTranslation("registry.compare.measure")), versions.stream().map(MeasureTable::name))
                .toArray(String[]::new));
        row("mae", own -> BacktestText.money(own.metrics().mae(), own.intervals().mae()));
        row("rmse", own -> BacktestText.money(own.metrics().rmse(), own.intervals().rmse()));
        row("r2", own -> BacktestText.score(own.metrics().r2(), own.intervals().r2()));
        row("bias", own -> BacktestText.money(own.bias(), own.biasInterval()));
        row("top", own -> BacktestText.share(own.topDecile(), own.topDecileInterval()));
        row("coverage", own -> own.range() == null ? new Text(Formats.UNKNOWN)
                : BacktestText.share(own.range().coverage(), own.range().coverageInterval()));
        row("difference", own -> BacktestText.money(own.maeAgainstReference().difference(),
                own.maeAgainstReference().interval()));
        cells("measured", version -> new Text(Formats.date(version.backtestCutOff())));
        getContent().add(Parts.section(getTranslation("registry.compare.measures"),
                Parts.quiet(getTranslation(isOneBacktest() ? "registry.compare.value.same" : "registry.compare.value.other")),
                Parts.frame(table)));
    }

    private boolean isOneBacktest() {
        return versions.stream().map(version -> version.version().trainingRunId()).distinct().count() == 1
                && versions.stream().allMatch(version -> version.version().trainingRunId() != null);
    }

    private void row(String measure, Function<BacktestEntry, Component> written) {
        cells(measure, version -> written.apply(version.own()));
    }

    private void cells(String measure, Function<ValueMeasures, Component> written) {
        table.row(new Text(getTranslation("registry.backtest." + measure)), versions.stream().map(version ->
                version.version().summary().valued().map(written).orElseGet(() -> new Text(Formats.UNKNOWN))).toList());
    }
}
