package io.telelink.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthReport;
import io.telelink.health.HealthReports;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import jakarta.annotation.security.RolesAllowed;

/** How the application itself is, and what to do about it. */
@Route("health")
@Menu(title = "health.menu", order = 87, icon = "vaadin:stethoscope")
@RolesAllowed(Roles.ADMIN)
class HealthView extends Page {

    private final HealthReports reports;
    private final Div content = Parts.stack();

    HealthView(HealthReports reports) {
        super("health.menu", "health.question");
        this.reports = reports;
        Button again = new Button(getTranslation("health.again"), VaadinIcon.REFRESH.create(), click -> show());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(again);
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        add(content);
        show();
    }

    private void show() {
        HealthReport report = reports.report();
        content.removeAll();
        Div line = Parts.line(LightBadge.of(report.light()), Parts.secondary(getTranslation("health.read")),
                TimeText.of(report.at()));
        line.getElement().setAttribute("role", "status");
        content.add(line);
        report.parts().forEach(part -> content.add(panel(part)));
    }

    private Component panel(HealthPart part) {
        Div panel = Parts.panel(part.title(), new ItemList(part.items()));
        part.tables().stream().filter(table -> !table.rows().isEmpty()).forEach(table -> panel.add(new FiguresTable(table)));
        return panel;
    }
}
