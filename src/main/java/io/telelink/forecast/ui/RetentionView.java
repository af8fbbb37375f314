package io.telelink.forecast.ui;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Chart;
import jakarta.annotation.security.RolesAllowed;

/** How customers stay, by when they joined and by plan; the address names the cohorts. */
@Route(Addresses.RETENTION)
@RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.RETENTION_MANAGER})
class RetentionView extends ForecastPage {

    private static final String COHORTS = "cohorts";
    private static final int MOST = 6;
    private static final int QUARTERS_A_YEAR = 4;

    private final AuditLog log;

    RetentionView(Forecasts forecasts, AuditLog log) {
        super("forecast.retention", "forecast.retention.question", forecasts);
        this.log = log;
    }

    @Override
    void show(ForecastRun run, Location location, Div content) {
        List<CohortCurve> curves = forecasts().report(run).curves();
        if (curves.getFirst().atRisk().length == 0 || Arrays.stream(curves.getFirst().left()).sum() == 0) {
            content.add(new EmptyState(VaadinIcon.LINE_CHART, "forecast.retention.none", "forecast.retention.none.next"));
            return;
        }
        List<CohortCurve> shown = chosen(curves, location);
        Map<String, String> query = Map.of(COHORTS, names(shown));
        actions(SheetDownload.links(log, () -> RetentionTables.sheet(run, shown), () -> query));
        content.add(chooser(curves, shown), framed(new Chart(RetentionTables.chart(shown))),
                Parts.panel(getTranslation("forecast.retention.at-risk"), Parts.quiet(getTranslation("forecast.retention.at-risk.note")),
                        RetentionTables.atRisk(shown)),
                Parts.panel(getTranslation("forecast.retention.fits"), Parts.quiet(getTranslation("forecast.retention.fits.note")),
                        RetentionTables.fits(curves)));
    }

    private static List<CohortCurve> chosen(List<CohortCurve> curves, Location location) {
        Set<String> asked = location.getQueryParameters().getSingleParameter(COHORTS)
                .map(names -> Arrays.stream(names.split(",")).limit(MOST).collect(Collectors.toSet())).orElse(Set.of());
        List<CohortCurve> chosen = curves.stream().filter(curve -> asked.contains(curve.name())).toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<CohortCurve> quarters = curves.stream().filter(isQuarter()).toList();
        return Stream.concat(Stream.of(curves.getFirst()), Stream.of(QUARTERS_A_YEAR, 2 * QUARTERS_A_YEAR)
                .filter(back -> back < quarters.size()).map(quarters::get)).toList();
    }

    private static Predicate<CohortCurve> isQuarter() {
        return curve -> Character.isDigit(curve.name().charAt(0));
    }

    private MultiSelectComboBox<CohortCurve> chooser(List<CohortCurve> curves, List<CohortCurve> shown) {
        var chooser = new MultiSelectComboBox<CohortCurve>(getTranslation("forecast.retention.cohorts"));
        chooser.setHelperText(getTranslation("forecast.retention.cohorts.help", String.valueOf(MOST)));
        chooser.setItems(curves);
        chooser.setItemLabelGenerator(Words::cohort);
        chooser.setValue(new LinkedHashSet<>(shown));
        chooser.setWidth("min(40rem, 100%)");
        chooser.addValueChangeListener(event -> {
            List<CohortCurve> wanted = curves.stream().filter(event.getValue()::contains).limit(MOST).toList();
            getUI().ifPresent(ui -> ui.navigate(RetentionView.class, wanted.isEmpty() ? QueryParameters.empty()
                    : QueryParameters.simple(Map.of(COHORTS, names(wanted)))));
        });
        return chooser;
    }

    private static String names(List<CohortCurve> curves) {
        return curves.stream().map(CohortCurve::name).collect(Collectors.joining(","));
    }
}
