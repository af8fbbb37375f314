package io.telelink.forecast.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastQuery;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Forecasts;
import io.telelink.forecast.InvalidScenarioException;
import io.telelink.forecast.Part;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.forecast.Scenario;
import io.telelink.forecast.compute.Outlooks;
import io.telelink.learning.data.Schema;
import io.telelink.shell.EmptyState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.chart.Chart;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Revenue and margin to come, and what would change them. The address holds what is looked at and what is assumed. */
@Route(Addresses.FORECAST)
@Menu(title = "forecast.forecast", order = 5, icon = "vaadin:trending-up")
@RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.RETENTION_MANAGER})
class ForecastView extends ForecastPage {

    private static final int MOST_BARS = 12;

    private final Schema schema;
    private final AuditLog log;
    private final ObjectProvider<RetainedRevenue> retained;
    private ForecastQuery query = ForecastQuery.USUAL;

    ForecastView(Forecasts forecasts, Schema schema, AuditLog log, ObjectProvider<RetainedRevenue> retained) {
        super("forecast.forecast", "forecast.question", forecasts);
        this.schema = schema;
        this.log = log;
        this.retained = retained;
    }

    @Override
    void show(ForecastRun run, Location location, Div content) {
        query = ForecastQuery.USUAL;
        try {
            query = ForecastQuery.read(name -> location.getQueryParameters().getSingleParameter(name));
        } catch (InvalidScenarioException invalid) {
            content.add(new ErrorState(getTranslation("forecast.invalid", invalid.getMessage())));
        }
        List<Part> parts = forecasts().parts(run, query.dimension());
        content.add(new PartChoice(schema, query, parts, this::go));
        Optional<Part> part = query.member().isEmpty() && query.dimension() != Dimension.ALL ? forecasts().everybody(run)
                : forecasts().part(run, query.dimension(), query.member());
        if (part.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.SEARCH, "forecast.no-part", "forecast.no-part.next"));
            return;
        }
        Outlooks outlooks = forecasts().outlooks(run, part.get());
        actions(SheetDownload.links(log, () -> OutlookSheet.of(outlooks.of(query.scenario(), query.months()), run), query::write));
        var view = new OutlookPanel(run, part.get(), outlooks);
        content.add(view, new ScenarioPanel(query.scenario(), view.show(query.scenario(), query.months()), changed -> {
            query = query.with(changed);
            remember();
            return view.show(changed, query.months());
        }));
        if (query.dimension() == Dimension.ALL) {
            retained.ifAvailable(measure -> content.add(new RetainedPanel(run, measure)));
        } else if (query.member().isEmpty()) {
            content.add(parts(run));
        }
    }

    private Div parts(ForecastRun run) {
        List<String> names = new ArrayList<>();
        List<Double> revenue = new ArrayList<>();
        forecasts().greatest(run, query.dimension(), MOST_BARS).forEach((part, outlooks) -> {
            names.add(Words.part(schema, part));
            revenue.add(outlooks.of(Scenario.NONE, query.months()).revenue());
        });
        return framed(new Chart(OutlookCharts.parts(Words.dimension(query.dimension()), names, revenue, query.months())));
    }

    /** The scenario stands in the address without leaving the page. */
    private void remember() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(Addresses.FORECAST, parameters(query))));
    }

    /** Another choice is another address. */
    private void go(ForecastQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(ForecastView.class, parameters(wanted)));
    }

    private static QueryParameters parameters(ForecastQuery query) {
        Map<String, String> values = query.write();
        return values.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(values);
    }
}
