package io.telelink.forecast.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.TrackRecord;
import io.telelink.forecast.compute.Backtest;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.export.Sheet;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;

/** Forecasts beside what happened, as figures, drawings and tables. */
final class BacktestTables {

    private BacktestTables() {
    }

    static FigureRow figures(Backtest.Part part, ForecastRun run) {
        return new FigureRow(figure(run, "forecast.backtest.error", Formats.share(part.meanError())),
                figure(run, "forecast.backtest.bias", Words.change(part.bias())),
                figure(run, "forecast.backtest.covered", part.hasBand()
                        ? Words.text("forecast.backtest.of", Formats.count(part.covered()), Formats.count(part.actual().length))
                        : Formats.UNKNOWN),
                figure(run, "forecast.backtest.customers", Formats.count(part.customers())));
    }

    private static FigureCard figure(ForecastRun run, String key, String value) {
        return new FigureCard(Words.text(key), value).withDefinition(Words.text(key + ".definition"), Words.basis(run),
                Words.terms(run.economics()));
    }

    /** What was forecast, with its band, and what happened as far as it is known. */
    static Lines chart(String title, LocalDate origin, Backtest.Part part) {
        Line forecast = Line.of(Words.text("forecast.backtest.forecast"), OutlookCharts.months(origin, part.forecast().length),
                part.forecast()).meaning(Meaning.QUIET);
        if (part.hasBand()) {
            forecast = forecast.between(part.low(), part.high());
        }
        return Lines.of(title, Axis.month(Words.text("forecast.month")),
                        Axis.money(Words.text("forecast.revenue-a-month")).between(0.0, null), forecast,
                        Line.of(Words.text("forecast.backtest.actual"), OutlookCharts.months(origin, part.actual().length),
                                part.actual()).meaning(Meaning.MAIN))
                .withNote(Words.text(part.hasBand() ? "forecast.backtest.chart.note" : "forecast.backtest.chart.no-band"));
    }

    static Grid<Backtest.Part> parts(List<Backtest.Part> parts) {
        Grid<Backtest.Part> grid = Grids.compact(new Grid<>());
        grid.addColumn(part -> part.name().equals(CohortCurve.ALL) ? Words.text("forecast.everybody") : Words.plan(part.name()))
                .setHeader(Words.text("forecast.dimension.PLAN")).setFrozen(true).setAutoWidth(true);
        measures(grid, Function.identity());
        Grids.cardsWhenNarrow(grid, part -> Parts.stack(new Span(part.name().equals(CohortCurve.ALL)
                ? Words.text("forecast.everybody") : Words.plan(part.name())), Parts.secondary(card(part))));
        grid.setItems(parts);
        return plain(grid, "forecast.backtest.by-plan");
    }

    static Grid<Backtest> origins(List<Backtest> backtests) {
        Grid<Backtest> grid = Grids.compact(new Grid<>());
        grid.addColumn(backtest -> Formats.month(YearMonth.parse(backtest.origin()))).setFrozen(true).setAutoWidth(true)
                .setHeader(Words.text("forecast.backtest.origin"));
        measures(grid, Backtest::everybody);
        Grids.cardsWhenNarrow(grid, backtest -> Parts.stack(new Span(Formats.month(YearMonth.parse(backtest.origin()))),
                Parts.secondary(card(backtest.everybody()))));
        grid.setItems(backtests.reversed());
        return plain(grid, "forecast.backtest.origins");
    }

    static Grid<TrackRecord> kept(List<TrackRecord> kept) {
        Grid<TrackRecord> grid = Grids.compact(new Grid<>());
        grid.addColumn(record -> Formats.date(record.asOf())).setFrozen(true).setAutoWidth(true)
                .setHeader(Words.text("forecast.kept.day"));
        measures(grid, TrackRecord::part);
        Grids.cardsWhenNarrow(grid, record -> Parts.stack(new Span(Formats.date(record.asOf())), Parts.secondary(card(record.part()))));
        grid.setItems(kept);
        return plain(grid, "forecast.kept");
    }

    private static <T> void measures(Grid<T> grid, Function<T, Backtest.Part> part) {
        column(grid, "forecast.backtest.customers", part, p -> Formats.count(p.customers()));
        column(grid, "forecast.backtest.known", part, p -> Formats.count(p.actual().length));
        column(grid, "forecast.backtest.forecast.column", part, p -> Formats.moneyShort(sum(p.forecast(), p.actual().length)));
        column(grid, "forecast.backtest.actual.column", part, p -> Formats.moneyShort(sum(p.actual(), p.actual().length)));
        column(grid, "forecast.backtest.error", part, p -> Formats.share(p.meanError()));
        column(grid, "forecast.backtest.bias", part, p -> Words.change(p.bias()));
        column(grid, "forecast.backtest.last", part, p -> p.actual().length == 0 ? Formats.UNKNOWN
                : Words.change(p.bias(p.actual().length - 1)));
        column(grid, "forecast.backtest.covered", part, BacktestTables::covered);
    }

    private static <T> void column(Grid<T> grid, String header, Function<T, Backtest.Part> part, Function<Backtest.Part, String> words) {
        Grids.numeric(grid.addColumn(item -> words.apply(part.apply(item)))).setHeader(Words.text(header)).setAutoWidth(true);
    }

    private static String covered(Backtest.Part part) {
        return part.hasBand() ? Words.text("forecast.backtest.of", Formats.count(part.covered()),
                Formats.count(part.actual().length)) : Formats.UNKNOWN;
    }

    private static String card(Backtest.Part part) {
        return Words.text("forecast.backtest.card", Formats.share(part.meanError()), Words.change(part.bias()), covered(part));
    }

    private static double sum(double[] values, int months) {
        return Arrays.stream(values, 0, months).sum();
    }

    private static <T> Grid<T> plain(Grid<T> grid, String label) {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", Words.text(label));
        return grid;
    }

    static Sheet sheet(ForecastRun run, List<Backtest> backtests) {
        return new Sheet("backtest-" + run.asOf(),
                List.of("Forecast of", "Customers of", "Month", "Forecast ($)", "Low ($)", "High ($)", "Actual ($)"),
                backtests.stream().flatMap(backtest -> backtest.parts().stream().flatMap(part ->
                        IntStream.range(0, part.actual().length).mapToObj(i -> List.<Object>of(backtest.origin(), part.name(),
                                YearMonth.parse(backtest.origin()).plusMonths(i).toString(), part.forecast()[i], part.low()[i],
                                part.high()[i], part.actual()[i])))));
    }
}
