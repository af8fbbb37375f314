package io.telelink.forecast.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.forecast.BaseReport;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.TrackRecord;
import io.telelink.forecast.compute.Backtest;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Chart;
import jakarta.annotation.security.RolesAllowed;

/** How good forecasts were: those that would have been made, and those that were kept. The address names the one looked at. */
@Route(Addresses.BACKTEST)
@RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.RETENTION_MANAGER})
class BacktestView extends ForecastPage {

    private static final String OF = "of";
    private static final int YEAR = 12;

    private final AuditLog log;

    BacktestView(Forecasts forecasts, AuditLog log) {
        super("forecast.backtest", "forecast.backtest.question", forecasts);
        this.log = log;
    }

    @Override
    void show(ForecastRun run, Location location, Div content) {
        BaseReport report = forecasts().report(run);
        List<TrackRecord> kept = forecasts().trackRecords();
        if (report.backtests().isEmpty() && kept.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.TIME_BACKWARD, "forecast.backtest.none", "forecast.backtest.none.next",
                    new Anchor(Addresses.IMPORTS, getTranslation("forecast.backtest.none.action"))));
            return;
        }
        Optional<String> asked = location.getQueryParameters().getSingleParameter(OF);
        if (!report.backtests().isEmpty()) {
            made(run, report, asked.orElse(""), content);
        }
        content.add(kept(kept));
    }

    private void made(ForecastRun run, BaseReport report, String asked, Div content) {
        Backtest shown = report.backtests().stream().filter(backtest -> backtest.origin().equals(asked)).findFirst()
                .orElseGet(() -> yearAgo(report.backtests()));
        LocalDate origin = YearMonth.parse(shown.origin()).atDay(1);
        actions(SheetDownload.links(log, () -> BacktestTables.sheet(run, report.backtests()), Map::of));
        content.add(choices(choice(report.backtests(), shown)), BacktestTables.figures(shown.everybody(), run),
                framed(new Chart(BacktestTables.chart(getTranslation("forecast.backtest.chart", Formats.date(origin)), origin,
                        shown.everybody()))),
                Parts.panel(getTranslation("forecast.backtest.by-plan"), BacktestTables.parts(shown.parts())),
                Parts.panel(getTranslation("forecast.backtest.origins"), Parts.quiet(getTranslation("forecast.backtest.origins.note")),
                        BacktestTables.origins(report.backtests())),
                Parts.quiet(getTranslation("forecast.backtest.method", Formats.count(report.sampled()))));
    }

    /** The newest of which a whole year has passed; otherwise the one of which most has. */
    private static Backtest yearAgo(List<Backtest> backtests) {
        return backtests.reversed().stream().filter(backtest -> backtest.everybody().actual().length >= YEAR).findFirst()
                .orElse(backtests.getFirst());
    }

    private Select<Backtest> choice(List<Backtest> backtests, Backtest shown) {
        var choice = new Select<Backtest>();
        choice.setLabel(getTranslation("forecast.backtest.origin"));
        choice.setItems(backtests.reversed());
        choice.setItemLabelGenerator(backtest -> Formats.month(YearMonth.parse(backtest.origin())));
        choice.setValue(shown);
        choice.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(BacktestView.class,
                QueryParameters.simple(Map.of(OF, event.getValue().origin())))));
        return choice;
    }

    private Div kept(List<TrackRecord> kept) {
        Div panel = Parts.panel(getTranslation("forecast.kept"), Parts.quiet(getTranslation("forecast.kept.note")));
        if (kept.isEmpty()) {
            panel.add(Parts.quiet(getTranslation("forecast.kept.none")));
            return panel;
        }
        TrackRecord oldest = kept.getLast();
        panel.add(new Chart(BacktestTables.chart(getTranslation("forecast.kept.chart", Formats.date(oldest.asOf())), oldest.asOf(),
                oldest.part())), BacktestTables.kept(kept));
        return panel;
    }
}
