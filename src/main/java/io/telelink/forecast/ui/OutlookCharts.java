package io.telelink.forecast.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.telelink.forecast.Outlook;
import io.telelink.shell.Formats;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Figure;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;

/** An outlook as drawings. */
final class OutlookCharts {

    private OutlookCharts() {
    }

    /** Revenue month by month with its band, and beside it the scenario where one is assumed. */
    static Lines revenue(Outlook outlook, LocalDate asOf, boolean scenario) {
        double[] x = months(asOf, outlook.path().size());
        Line present = Line.of(Words.text("forecast.present-course"), x, values(outlook, Outlook.Month::revenue))
                .meaning(Meaning.MAIN);
        if (outlook.hasBand()) {
            present = present.between(values(outlook, Outlook.Month::low),
                    values(outlook, Outlook.Month::high));
        }
        Axis money = Axis.money(Words.text("forecast.revenue-a-month")).between(0.0, null);
        Axis time = Axis.month(Words.text("forecast.month"));
        String title = Words.text("forecast.chart.revenue");
        Lines lines = scenario ? Lines.of(title, time, money, present,
                Line.of(Words.text("forecast.in-scenario"), x, values(outlook, Outlook.Month::scenarioRevenue)))
                : Lines.of(title, time, money, present);
        return lines.withNote(Words.text(outlook.hasBand() ? "forecast.chart.revenue.note" : "forecast.chart.revenue.no-band"));
    }

    /** How many of today's customers are still there. */
    static Lines survivors(Outlook outlook, LocalDate asOf, boolean scenario) {
        double[] x = months(asOf, outlook.path().size());
        Line present = Line.of(Words.text("forecast.present-course"), x, values(outlook, Outlook.Month::survivors))
                .meaning(Meaning.MAIN);
        Axis count = Axis.count(Words.text("forecast.customers")).between(0.0, null);
        Axis time = Axis.month(Words.text("forecast.month"));
        String title = Words.text("forecast.chart.survivors");
        return scenario ? Lines.of(title, time, count, present,
                Line.of(Words.text("forecast.in-scenario"), x, values(outlook, Outlook.Month::scenarioSurvivors)))
                : Lines.of(title, time, count, present);
    }

    /** What the parts of a dimension will earn. */
    static Bars parts(String dimension, List<String> names, List<Double> revenue, int months) {
        return Bars.rows(Words.text("forecast.chart.parts", String.valueOf(months), Words.lower(dimension)), dimension,
                Axis.money(Words.text("forecast.revenue-in", String.valueOf(months))), names,
                Series.of(Words.text("forecast.present-course"), Meaning.MAIN, revenue))
                .withNote(Words.text("forecast.chart.parts.note", Formats.count(names.size())));
    }

    static double[] months(LocalDate asOf, int count) {
        YearMonth first = YearMonth.from(asOf.minusDays(1)).plusMonths(1);
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = Figure.month(first.plusMonths(i));
        }
        return x;
    }

    private static double[] values(Outlook outlook, ToDoubleFunction<Outlook.Month> value) {
        return outlook.path().stream().mapToDouble(value).toArray();
    }
}
