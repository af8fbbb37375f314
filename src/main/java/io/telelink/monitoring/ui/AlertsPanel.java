package io.telelink.monitoring.ui;

import java.time.Instant;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import io.telelink.monitoring.Alert;
import io.telelink.shell.Parts;

/** Alerts that are not resolved, and the way to all of them. */
final class AlertsPanel extends Composite<Div> {

    AlertsPanel(List<Alert> unresolved, Instant now) {
        getContent().addClassName("panel");
        Div content = Parts.panel(Words.text("monitoring.alerts"));
        content.removeClassName("panel");
        if (unresolved.isEmpty()) {
            content.add(Parts.quiet(Words.text("monitoring.alerts.none")));
        }
        unresolved.forEach(alert -> content.add(new AlertCard(alert, now)));
        content.add(new RouterLink(Words.text("monitoring.alerts.all"), AlertsView.class));
        getContent().add(content);
    }
}
