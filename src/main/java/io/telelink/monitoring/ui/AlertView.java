package io.telelink.monitoring.ui;

import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertEvent;
import io.telelink.monitoring.AlertRefusedException;
import io.telelink.monitoring.Alerts;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;
import jakarta.annotation.security.RolesAllowed;

/** One alert: why it was raised and what became of it. */
@Route(Addresses.ALERT)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class AlertView extends Page implements BeforeEnterObserver {

    private final Alerts alerts;
    private final boolean mayDecide;
    private final Div content = Parts.stack();

    AlertView(Alerts alerts, SignedIn signedIn) {
        super("monitoring.alert", "");
        this.alerts = alerts;
        this.mayDecide = signedIn.roles().contains(Roles.ADMIN);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(Addresses.ID).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).flatMap(alerts::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Alert alert) {
        header().setTitle(Words.kind(alert));
        header().setQuestion(getTranslation("monitoring.what." + Words.key(alert.kind())));
        header().setActions(mayDecide ? actions(alert) : new Component[0]);
        content.removeAll();
        var run = new RouterLink(getTranslation("monitoring.run", String.valueOf(alert.runId())), MonitoringView.class);
        run.setQueryParameters(Addresses.run(alert.runId()));
        content.add(Parts.panel(getTranslation("monitoring.cause"), new Paragraph(alert.cause()),
                Parts.line(Words.badge(alert.severity()), Words.badge(alert.state()), Addresses.version(alert.versionId(), alert.version()),
                        run, Parts.secondary(getTranslation("monitoring.day.of", Formats.date(alert.day()))))),
                Parts.panel(getTranslation("monitoring.history"), history(alert)),
                new RouterLink(getTranslation("monitoring.alerts.all"), AlertsView.class));
    }

    private OrderedList history(Alert alert) {
        var list = new OrderedList();
        alerts.history(alert.id()).forEach(event -> list.add(new ListItem(step(event))));
        return list;
    }

    private Component step(AlertEvent event) {
        Div step = new Div(Parts.line(Words.badge(event.state()), Parts.secondary(event.actor()), TimeText.of(event.at())));
        if (!event.note().isEmpty()) {
            step.add(new Paragraph(event.note()));
        }
        return step;
    }

    private Component[] actions(Alert alert) {
        Button acknowledge = new Button(getTranslation("monitoring.acknowledge"), VaadinIcon.USER_CHECK.create(),
                click -> ConfirmAction.askReason("monitoring.acknowledge.ask", "monitoring.acknowledge.consequence", "monitoring.acknowledge",
                        note -> decide(note, said -> alerts.acknowledge(alert.id(), said))));
        acknowledge.addThemeVariants(ButtonVariant.PRIMARY);
        Button resolve = new Button(getTranslation("monitoring.resolve"), VaadinIcon.CHECK.create(),
                click -> ConfirmAction.askReason("monitoring.resolve.ask", "monitoring.resolve.consequence", "monitoring.resolve",
                        note -> decide(note, said -> alerts.resolve(alert.id(), said))));
        return switch (alert.state()) {
            case OPEN -> new Component[] {acknowledge, resolve};
            case ACKNOWLEDGED -> new Component[] {resolve};
            case RESOLVED -> new Component[0];
        };
    }

    private void decide(String note, Function<String, Alert> decision) {
        try {
            show(decision.apply(note));
            Notify.success("monitoring.decided");
        } catch (AlertRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }
}
