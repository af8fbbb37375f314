package io.telelink.monitoring.ui;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.Alerts;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** All alerts there ever were; the address holds the state that is looked at. */
@Route(Addresses.ALERTS)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class AlertsView extends Page implements BeforeEnterObserver {

    private static final int ROWS_WITHOUT_SCROLLING = 15;

    private final Alerts alerts;
    private final Clock clock;
    private final Div content = Parts.stack();

    AlertsView(Alerts alerts, Clock clock) {
        super("monitoring.alerts", "monitoring.alerts.question");
        this.alerts = alerts;
        this.clock = clock;
        header().setActions(new RouterLink(getTranslation("monitoring.back"), MonitoringView.class));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AlertState state = event.getLocation().getQueryParameters().getSingleParameter(Addresses.STATE)
                .flatMap(name -> Arrays.stream(AlertState.values()).filter(each -> Words.key(each).equals(name)).findFirst()).orElse(null);
        content.removeAll();
        content.add(choice(state));
        long count = alerts.list(state, Pageable.ofSize(1)).getTotalElements();
        content.add(count == 0 ? new EmptyState(VaadinIcon.BELL_O, "monitoring.alerts.empty", "monitoring.alerts.empty.next")
                : grid(state, count));
    }

    private Select<AlertState> choice(@Nullable AlertState state) {
        Select<AlertState> choice = new Select<>();
        choice.setLabel(getTranslation("monitoring.state"));
        choice.setItems(AlertState.values());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("monitoring.state.all"));
        choice.setItemLabelGenerator(each -> each == null ? getTranslation("monitoring.state.all") : Words.state(each));
        choice.setValue(state);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(AlertsView.class,
                Optional.ofNullable(change.getValue()).map(each -> QueryParameters.of(Addresses.STATE, Words.key(each)))
                        .orElse(QueryParameters.empty()))));
        return choice;
    }

    private Grid<Alert> grid(@Nullable AlertState state, long count) {
        Grid<Alert> grid = Grids.compact(new Grid<>());
        grid.addComponentColumn(alert -> Addresses.alert(alert, Words.kind(alert))).setHeader(getTranslation("monitoring.alert"))
                .setWidth("13rem").setFlexGrow(0);
        grid.addComponentColumn(alert -> Words.badge(alert.severity())).setHeader(getTranslation("monitoring.severity"))
                .setWidth("7rem").setFlexGrow(0);
        grid.addComponentColumn(alert -> Words.badge(alert.state())).setHeader(getTranslation("monitoring.state"))
                .setWidth("10rem").setFlexGrow(0);
        grid.addColumn(alert -> Formats.date(alert.day())).setHeader(getTranslation("monitoring.day")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(Alert::cause).setHeader(getTranslation("monitoring.cause")).setTooltipGenerator(Alert::cause);
        Grids.cardsWhenNarrow(grid, alert -> new AlertCard(alert, clock.instant()));
        grid.setItems(new CallbackDataProvider<>(
                query -> alerts.list(state, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) count, Alert::id));
        grid.setAllRowsVisible(count <= ROWS_WITHOUT_SCROLLING);
        return grid;
    }
}
