package io.telelink.registry.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.value.BacktestEntry;
import io.telelink.learning.value.ValueBacktest;
import io.telelink.registry.ValueEvaluation;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** What every candidate said of the same customers a year ago against what they then brought, the baselines included. */
final class BacktestTable extends Composite<Div> {

    private static final int PERCENT = 100;

    BacktestTable(ValueEvaluation evaluation) {
        ValueBacktest backtest = evaluation.backtest();
        var table = new ReadingTable(getTranslation("registry.backtest.caption",
                String.valueOf(Math.round(PERCENT * backtest.level()))), getTranslation("registry.model"), text("mae"), text("rmse"),
                text("r2"), text("bias"), text("top"), text("coverage"), text("width"), text("difference"));
        for (BacktestEntry entry : backtest.entries()) {
            table.row(name(evaluation, entry.name()), List.of(
                    BacktestText.money(entry.metrics().mae(), entry.intervals().mae()),
                    BacktestText.money(entry.metrics().rmse(), entry.intervals().rmse()),
                    BacktestText.score(entry.metrics().r2(), entry.intervals().r2()),
                    BacktestText.money(entry.bias(), entry.biasInterval()),
                    BacktestText.share(entry.topDecile(), entry.topDecileInterval()),
                    entry.range() == null ? BacktestText.plain(Formats.UNKNOWN)
                            : BacktestText.share(entry.range().coverage(), entry.range().coverageInterval()),
                    entry.range() == null ? BacktestText.plain(Formats.UNKNOWN)
                            : BacktestText.money(entry.range().width(), entry.range().widthInterval()),
                    entry.name().equals(backtest.reference()) ? BacktestText.plain(Formats.UNKNOWN)
                            : BacktestText.money(entry.maeAgainstReference().difference(), entry.maeAgainstReference().interval())));
        }
        getContent().add(Parts.section(getTranslation("registry.backtest"), Parts.quiet(about(evaluation)), Parts.frame(table)));
    }

    private String about(ValueEvaluation evaluation) {
        return getTranslation("registry.backtest.about", Formats.count(evaluation.backtest().customers()),
                Formats.date(evaluation.backtestCutOff()), Formats.date(evaluation.trainingCutOff()),
                String.valueOf(evaluation.terms().horizonMonths()), Formats.money(evaluation.backtest().meanValue()));
    }

    private Component name(ValueEvaluation evaluation, String candidate) {
        String title = title(evaluation.titles(), candidate);
        if (!candidate.equals(evaluation.candidate())) {
            return new Text(title);
        }
        Span own = new Span(title);
        own.getStyle().set("font-weight", "var(--aura-font-weight-semibold)");
        return own;
    }

    private String title(Map<String, String> titles, String candidate) {
        return titles.containsKey(candidate) ? titles.get(candidate) : getTranslation("registry.baseline." + candidate);
    }

    private String text(String key) {
        return getTranslation("registry.backtest." + key);
    }
}
