package io.telelink.monitoring.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.telelink.monitoring.Estimate;
import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.Proportion;
import io.telelink.monitoring.Realised;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Figure;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;

/** What came true of the answers, by the month of the run, with what the test of the last version promised. */
final class OutcomePanel extends Composite<Div> {

    /** A day of a month as part of it, for the axis. */
    private static final double DAYS = 31;

    OutcomePanel(List<Outcome> windows, List<Outcome> months, Optional<LocalDate> first) {
        getContent().add(Parts.stack(new H2(getTranslation("monitoring.realised"))));
        if (windows.isEmpty() && months.isEmpty()) {
            getContent().add(new EmptyState("monitoring.realised.none", first.map(day ->
                    getTranslation("monitoring.realised.first", Formats.date(day))).orElse("monitoring.none.next")));
            return;
        }
        Div charts = new Div();
        charts.addClassName("columns");
        charts.add(FeaturePanel.framed(new Chart(recall(windows, months))));
        if (!windows.isEmpty()) {
            charts.add(chart("precision", Axis.share(getTranslation("monitoring.precision")), windows,
                    realised -> estimate(realised.precision()), promise -> promise.precision().value()),
                    chart("brier", Axis.number(getTranslation("monitoring.brier"), "").between(0.0, null), windows, Realised::brier,
                            Promise::brier),
                    chart("calibration", Axis.share(getTranslation("monitoring.calibration")).between(0.0, null), windows,
                            Realised::calibrationError, Promise::calibrationError),
                    chart("profit", Axis.money(getTranslation("monitoring.profit")), windows, Realised::profit, Promise::profit));
        }
        getContent().add(charts, Parts.quiet(getTranslation(windows.stream().anyMatch(each -> each.realised().contacted() > 0)
                ? "monitoring.realised.note.contacted" : "monitoring.realised.note")));
        if (windows.isEmpty()) {
            first.ifPresent(day -> getContent().add(Parts.quiet(getTranslation("monitoring.realised.first", Formats.date(day)))));
        }
    }

    private Lines recall(List<Outcome> windows, List<Outcome> months) {
        List<Line> lines = new ArrayList<>();
        if (!windows.isEmpty()) {
            lines.add(line(getTranslation("monitoring.horizon.window"), windows, realised -> estimate(realised.recall()), Meaning.MAIN));
        }
        if (!months.isEmpty()) {
            lines.add(line(getTranslation("monitoring.horizon.month"), months, realised -> estimate(realised.recall()), Meaning.AUTO));
        }
        return drawn("recall", Axis.share(getTranslation("monitoring.recall")), lines, windows.isEmpty() ? months : windows,
                promise -> promise.recall().value());
    }

    private Div chart(String key, Axis axis, List<Outcome> outcomes, Function<Realised, Estimate> figure, ToDoubleFunction<Promise> promised) {
        return FeaturePanel.framed(new Chart(drawn(key, axis,
                List.of(line(getTranslation("monitoring.horizon.window"), outcomes, figure, Meaning.MAIN)), outcomes, promised)));
    }

    private Lines drawn(String key, Axis axis, List<Line> lines, List<Outcome> outcomes, ToDoubleFunction<Promise> promised) {
        Lines chart = Lines.of(getTranslation("monitoring." + key), Axis.month(getTranslation("monitoring.run-month")), axis,
                lines.toArray(Line[]::new)).withNote(getTranslation("monitoring." + key + ".note"));
        Outcome last = outcomes.getLast();
        return last.promise().map(promise -> chart.withGuides(Guide.horizontal(promised.applyAsDouble(promise),
                getTranslation("monitoring.promised", String.valueOf(last.version()))))).orElse(chart);
    }

    private static Line line(String name, List<Outcome> outcomes, Function<Realised, Estimate> figure, Meaning meaning) {
        List<Estimate> estimates = outcomes.stream().map(outcome -> figure.apply(outcome.realised())).toList();
        return Line.of(name, outcomes.stream().mapToDouble(outcome -> month(outcome.day())).toArray(),
                estimates.stream().mapToDouble(Estimate::value).toArray()).meaning(meaning)
                .between(estimates.stream().mapToDouble(Estimate::low).toArray(), estimates.stream().mapToDouble(Estimate::high).toArray());
    }

    private static double month(LocalDate day) {
        return Figure.month(YearMonth.from(day)) + (day.getDayOfMonth() - 1) / DAYS;
    }

    private static Estimate estimate(Proportion share) {
        return new Estimate(share.value(), share.low(), share.high());
    }
}
