package io.telelink.monitoring.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.Alerts;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.Monitoring;
import io.telelink.monitoring.MonitoringReport;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The administrator's first look: whether the champion still fits, and what should be looked at. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MonitoringSection implements OverviewSection {

    private static final int ORDER = 22;

    private final Monitoring monitoring;
    private final Alerts alerts;
    private final Clock clock;

    MonitoringSection(Monitoring monitoring, Alerts alerts, Clock clock) {
        this.monitoring = monitoring;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Component content() {
        Div section = Parts.stack(new H2(Words.text("monitoring.menu")));
        Optional<MonitoringReport> report = monitoring.latest();
        if (report.isEmpty()) {
            section.add(Parts.quiet(Words.text("monitoring.none.next")));
            return section;
        }
        List<Alert> unresolved = alerts.unresolved();
        Paragraph status = new Paragraph(StatusText.of(report.get(), unresolved, monitoring.outcomes(Horizon.WINDOW),
                monitoring.outcomes(Horizon.MONTH)));
        status.getStyle().setMargin("0");
        section.add(status);
        unresolved.forEach(alert -> section.add(new AlertCard(alert, clock.instant())));
        section.add(new RouterLink(Words.text("monitoring.more"), MonitoringView.class));
        return section;
    }
}
