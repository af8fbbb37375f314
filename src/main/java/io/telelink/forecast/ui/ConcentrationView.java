package io.telelink.forecast.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.compute.Concentration;
import io.telelink.forecast.export.Sheet;
import io.telelink.shell.EmptyState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;
import jakarta.annotation.security.RolesAllowed;

/** How much of the value few customers hold. */
@Route(Addresses.CONCENTRATION)
@RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.RETENTION_MANAGER})
class ConcentrationView extends ForecastPage {

    private static final int DECILE = 10;
    private static final int HALF = 50;
    private static final int ALL = 100;

    private final AuditLog log;

    ConcentrationView(Forecasts forecasts, AuditLog log) {
        super("forecast.concentration", "forecast.concentration.question", forecasts);
        this.log = log;
    }

    @Override
    void show(ForecastRun run, Location location, Div content) {
        double[] share = run.concentration();
        if (share[ALL] == 0) {
            content.add(new EmptyState(VaadinIcon.PIE_CHART, "forecast.concentration.none", "forecast.concentration.none.next"));
            return;
        }
        actions(SheetDownload.links(log, () -> sheet(run), Map::of));
        var charts = Parts.columns(framed(new Chart(lorenz(share))), framed(new Chart(deciles(share))));
        content.add(new Paragraph(getTranslation("forecast.concentration.words", Formats.share(share[DECILE]),
                Formats.share(share[2 * DECILE]), Formats.share(1 - share[HALF]))), figures(run, share), charts);
    }

    private FigureRow figures(ForecastRun run, double[] share) {
        return new FigureRow(figure(run, "forecast.concentration.top-1", Formats.share(share[1])),
                figure(run, "forecast.concentration.top-10", Formats.share(share[DECILE])),
                figure(run, "forecast.concentration.bottom-half", Formats.share(share[ALL] - share[HALF])),
                figure(run, "forecast.concentration.gini", Formats.decimal(Concentration.gini(share), 2)));
    }

    private FigureCard figure(ForecastRun run, String key, String value) {
        return new FigureCard(getTranslation(key), value).withDefinition(getTranslation(key + ".definition"), Words.basis(run),
                Words.terms(run.economics()));
    }

    private Lines lorenz(double[] share) {
        double[] x = IntStream.rangeClosed(0, ALL).mapToDouble(i -> i / (double) ALL).toArray();
        return Lines.of(getTranslation("forecast.concentration.lorenz"), Axis.share(getTranslation("forecast.concentration.customers")),
                        Axis.share(getTranslation("forecast.concentration.value")),
                        Line.of(getTranslation("forecast.concentration.held"), x, share).meaning(Meaning.MAIN))
                .withGuides(Guide.diagonal(getTranslation("forecast.concentration.equal")))
                .withNote(getTranslation("forecast.concentration.lorenz.note"));
    }

    private Bars deciles(double[] share) {
        List<Double> values = IntStream.rangeClosed(1, DECILE)
                .mapToObj(decile -> share[decile * DECILE] - share[(decile - 1) * DECILE]).toList();
        List<String> names = IntStream.rangeClosed(1, DECILE).mapToObj(String::valueOf).toList();
        return Bars.columns(getTranslation("forecast.concentration.deciles"), getTranslation("forecast.concentration.decile"),
                Axis.share(getTranslation("forecast.concentration.value")).between(0.0, null), names,
                Series.of(getTranslation("forecast.concentration.held"), Meaning.MAIN, values));
    }

    private static Sheet sheet(ForecastRun run) {
        return new Sheet("concentration-" + run.asOf(), List.of("Most valuable customers (%)", "Share of value"),
                IntStream.rangeClosed(0, ALL).mapToObj(percent -> List.of(percent, run.concentration()[percent])));
    }
}
