package io.telelink.forecast.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.export.Sheet;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import org.jspecify.annotations.Nullable;

/** Retention curves as drawing and tables. */
final class RetentionTables {

    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 9, 12, 18, 24, 30, 36, 48, 60);

    private RetentionTables() {
    }

    /** What was observed, and over it what was fitted. */
    static Lines chart(List<CohortCurve> curves) {
        List<Line> lines = new ArrayList<>();
        for (CohortCurve curve : curves) {
            double[] observed = curve.observed();
            double[] x = IntStream.range(0, observed.length).mapToDouble(i -> curve.firstSeen() + i).toArray();
            lines.add(Line.of(Words.cohort(curve), x, observed)
                    .meaning(curves.size() == 1 ? Meaning.MAIN : Meaning.AUTO));
        }
        for (CohortCurve curve : curves) {
            double[] fitted = new double[curve.fitted().length + 1];
            fitted[0] = 1;
            System.arraycopy(curve.fitted(), 0, fitted, 1, curve.fitted().length);
            lines.add(Line.of(Words.text("forecast.retention.fitted", Words.cohort(curve)),
                    IntStream.range(0, fitted.length).asDoubleStream().toArray(), fitted).meaning(Meaning.QUIET));
        }
        return Lines.of(Words.text("forecast.retention.chart"), Axis.number(Words.text("forecast.retention.tenure"), "").between(0.0, null),
                Axis.share(Words.text("forecast.retention.still-here")), lines.toArray(Line[]::new))
                .withNote(Words.text("forecast.retention.chart.note"));
    }

    /** Customers at risk, with the shares observed and fitted, at some months of tenure. */
    static Grid<Integer> atRisk(List<CohortCurve> curves) {
        Grid<Integer> grid = Grids.compact(new Grid<>());
        Grids.numeric(grid.addColumn(month -> month)).setHeader(Words.text("forecast.retention.tenure")).setFrozen(true)
                .setWidth("9rem").setFlexGrow(0);
        for (CohortCurve curve : curves) {
            Grids.numeric(grid.addColumn(month -> cell(curve, month))).setHeader(Words.cohort(curve)).setAutoWidth(true);
        }
        Grids.cardsWhenNarrow(grid, month -> {
            var card = Parts.stack(new Span(Words.text("forecast.retention.month", String.valueOf(month))));
            curves.forEach(curve -> card.add(Parts.secondary(Words.cohort(curve) + ": " + cell(curve, month))));
            return card;
        });
        grid.setItems(MONTHS.stream().filter(month -> curves.stream().anyMatch(curve -> atRisk(curve, month) > 0)).toList());
        return plain(grid, "forecast.retention.at-risk");
    }

    private static String cell(CohortCurve curve, int month) {
        long atRisk = atRisk(curve, month);
        return atRisk == 0 ? Formats.UNKNOWN : Words.text("forecast.retention.cell", Formats.count(atRisk),
                Formats.share(curve.observed()[month - curve.firstSeen()]), Formats.share(curve.fitted()[month - 1]));
    }

    private static long atRisk(CohortCurve curve, int month) {
        int at = month - 1 - curve.firstSeen();
        return at < 0 || at >= curve.atRisk().length ? 0 : curve.atRisk()[at];
    }

    /** How each fit went. */
    static Grid<CohortCurve> fits(List<CohortCurve> curves) {
        Grid<CohortCurve> grid = Grids.compact(new Grid<>());
        grid.addColumn(Words::cohort).setHeader(Words.text("forecast.retention.cohort")).setFrozen(true).setAutoWidth(true);
        Grids.numeric(grid.addColumn(curve -> Formats.count(curve.customers()))).setHeader(Words.text("forecast.customers"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(curve -> Formats.count(Arrays.stream(curve.left()).sum())))
                .setHeader(Words.text("forecast.retention.left")).setAutoWidth(true);
        Grids.numeric(grid.addColumn(curve -> number(curve.fit().alpha()))).setHeader("α").setAutoWidth(true);
        Grids.numeric(grid.addColumn(curve -> number(curve.fit().beta()))).setHeader("β").setAutoWidth(true);
        Grids.numeric(grid.addColumn(curve -> Formats.share(curve.fitted()[11]))).setHeader(Words.text("forecast.retention.year"))
                .setAutoWidth(true);
        grid.addColumn(RetentionTables::outcome).setHeader(Words.text("forecast.retention.outcome")).setAutoWidth(true);
        Grids.cardsWhenNarrow(grid, curve -> Parts.stack(new Span(Words.cohort(curve)), Parts.secondary(
                "α " + number(curve.fit().alpha()) + ", β " + number(curve.fit().beta()) + ". " + outcome(curve))));
        grid.setItems(curves);
        return plain(grid, "forecast.retention.fits");
    }

    private static String outcome(CohortCurve curve) {
        CohortCurve.Fit fit = curve.fit();
        String words = Words.text("forecast.fit." + fit.outcome());
        return fit.starts() == 0 ? words : words + " " + Words.text(fit.converged() ? "forecast.fit.converged" : "forecast.fit.not-converged",
                String.valueOf(fit.reached()), String.valueOf(fit.starts()));
    }

    private static String number(@Nullable Double parameter) {
        return parameter == null ? Formats.UNKNOWN : Formats.decimal(parameter, parameter < 100 ? 3 : 0);
    }

    private static <T> Grid<T> plain(Grid<T> grid, String label) {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", Words.text(label));
        return grid;
    }

    static Sheet sheet(ForecastRun run, List<CohortCurve> curves) {
        return new Sheet("retention-" + run.asOf(),
                List.of("Cohort", "Month of tenure", "At risk", "Left", "Observed", "Fitted"),
                curves.stream().flatMap(curve -> IntStream.range(0, curve.atRisk().length).mapToObj(i -> {
                    int month = curve.firstSeen() + i + 1;
                    return List.<Object>of(Words.cohort(curve), month, curve.atRisk()[i], curve.left()[i], curve.observed()[i + 1],
                            curve.fitted()[month - 1]);
                })));
    }
}
