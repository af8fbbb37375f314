package io.telelink.forecast.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;
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
import io.telelink.forecast.export.Sheet;
import io.telelink.learning.data.Schema;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Series;
import jakarta.annotation.security.RolesAllowed;

/** Where revenue was lost and is at risk; the address says what it is divided by. */
@Route(Addresses.LEAKS)
@RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.RETENTION_MANAGER})
class LeaksView extends ForecastPage {

    private static final int MOST_BARS = 15;
    /** Money is counted by the year on both sides. */
    private static final int YEAR = 12;

    private final Schema schema;
    private final AuditLog log;

    LeaksView(Forecasts forecasts, Schema schema, AuditLog log) {
        super("forecast.leaks", "forecast.leaks.question", forecasts);
        this.schema = schema;
        this.log = log;
    }

    @Override
    void show(ForecastRun run, Location location, Div content) {
        Dimension dimension = Dimension.STATE;
        try {
            Dimension asked = ForecastQuery.read(name -> name.equals(ForecastQuery.DIMENSION)
                    ? location.getQueryParameters().getSingleParameter(name) : Optional.empty()).dimension();
            dimension = asked == Dimension.ALL ? Dimension.STATE : asked;
        } catch (InvalidScenarioException invalid) {
            content.add(new ErrorState(getTranslation("forecast.invalid", invalid.getMessage())));
        }
        Dimension shown = dimension;
        List<Part> parts = forecasts().parts(run, shown).stream()
                .sorted((one, other) -> Double.compare(other.figures().revenueAtRisk(), one.figures().revenueAtRisk())).toList();
        actions(SheetDownload.links(log, () -> sheet(run, shown, parts), () -> Map.of(ForecastQuery.DIMENSION, shown.name())));
        content.add(choices(choice(shown)), framed(new Chart(chart(shown, parts))), grid(shown, parts),
                Parts.quiet(getTranslation("forecast.leaks.definition",
                        String.valueOf(run.economics().churnWindowDays()))));
    }

    private Select<Dimension> choice(Dimension shown) {
        var choice = new Select<Dimension>();
        choice.setLabel(getTranslation("forecast.by"));
        choice.setItems(List.of(Dimension.values()).subList(1, Dimension.values().length));
        choice.setItemLabelGenerator(Words::dimension);
        choice.setValue(shown);
        choice.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(LeaksView.class, QueryParameters.simple(
                Map.of(ForecastQuery.DIMENSION, event.getValue().name().toLowerCase(Locale.ROOT))))));
        return choice;
    }

    private Bars chart(Dimension dimension, List<Part> parts) {
        List<Part> shown = parts.stream().limit(MOST_BARS).toList();
        return new Bars(getTranslation("forecast.leaks.chart"), getTranslation(parts.size() > MOST_BARS
                ? "forecast.leaks.chart.note" : "forecast.leaks.chart.note.all", String.valueOf(MOST_BARS)),
                Words.dimension(dimension), Axis.money(getTranslation("forecast.leaks.axis")),
                shown.stream().map(part -> Words.part(schema, part)).toList(),
                List.of(Series.of(getTranslation("forecast.leaks.at-risk"), Meaning.MEDIUM,
                                shown.stream().map(part -> part.figures().revenueAtRisk()).toList()),
                        Series.of(getTranslation("forecast.leaks.lost"), Meaning.HIGH,
                                shown.stream().map(part -> YEAR * part.leftRevenue()).toList())), true, false);
    }

    private Grid<Part> grid(Dimension dimension, List<Part> parts) {
        Grid<Part> grid = Grids.compact(new Grid<>());
        grid.addColumn(part -> Words.part(schema, part)).setHeader(Words.dimension(dimension)).setFrozen(true).setAutoWidth(true)
                .setComparator((one, other) -> Words.part(schema, one).compareTo(Words.part(schema, other))).setSortable(true);
        column(grid, "forecast.customers", part -> part.figures().customers(), part -> Formats.count(part.figures().customers()));
        column(grid, "forecast.leaks.high", part -> part.figures().high(), part -> Formats.count(part.figures().high()));
        column(grid, "forecast.leaks.revenue", part -> part.figures().revenue(), part -> Formats.money(part.figures().revenue()));
        var atRisk = column(grid, "forecast.leaks.at-risk.column", part -> part.figures().revenueAtRisk(),
                part -> Formats.money(part.figures().revenueAtRisk()));
        column(grid, "forecast.leaks.share", LeaksView::share, part -> Formats.share(share(part)));
        column(grid, "forecast.leaks.value-at-risk", part -> part.figures().valueAtRisk(),
                part -> Formats.money(part.figures().valueAtRisk()));
        column(grid, "forecast.leaks.left", Part::leftCustomers, part -> Formats.count(part.leftCustomers()));
        column(grid, "forecast.leaks.lost.column", part -> YEAR * part.leftRevenue(),
                part -> Formats.money(YEAR * part.leftRevenue()));
        grid.sort(List.of(new GridSortOrder<>(atRisk, SortDirection.DESCENDING)));
        Grids.cardsWhenNarrow(grid, part -> Parts.stack(new Span(Words.part(schema, part)), Parts.secondary(
                getTranslation("forecast.leaks.card", Formats.moneyShort(part.figures().revenueAtRisk()), Formats.share(share(part)),
                        Formats.moneyShort(YEAR * part.leftRevenue()), Formats.count(part.leftCustomers())))));
        grid.setItems(parts);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("forecast.leaks"));
        return grid;
    }

    private Grid.Column<Part> column(Grid<Part> grid, String header, ToDoubleFunction<Part> value,
                                     SerializableFunction<Part, String> words) {
        return Grids.numeric(grid.addColumn(words::apply)).setHeader(getTranslation(header)).setAutoWidth(true)
                .setComparator((one, other) -> Double.compare(value.applyAsDouble(one), value.applyAsDouble(other)))
                .setSortable(true);
    }

    /** Of a year's revenue. */
    private static double share(Part part) {
        return part.figures().revenue() == 0 ? Double.NaN
                : part.figures().revenueAtRisk() / (YEAR * part.figures().revenue());
    }

    private Sheet sheet(ForecastRun run, Dimension dimension, List<Part> parts) {
        return new Sheet("leaks-" + run.asOf(), List.of(Words.dimension(dimension), "Customers", "At high risk",
                "Expected revenue ($ a month)", "Revenue at risk ($ a year)", "Value at risk ($)", "Left in the last churn window",
                "Revenue lost ($ a year)"),
                parts.stream().map(part -> List.of(Words.part(schema, part), part.figures().customers(), part.figures().high(),
                        part.figures().revenue(), part.figures().revenueAtRisk(), part.figures().valueAtRisk(),
                        part.leftCustomers(), YEAR * part.leftRevenue())));
    }
}
