package io.telelink.health.ui;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.health.HealthItem;
import io.telelink.health.HealthReport;
import io.telelink.health.HealthReports;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The administrator's first look at the application: whether something needs them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class HealthOverview implements OverviewSection {

    private static final int ORDER = 17;
    private static final int MOST = 5;

    private final HealthReports reports;

    HealthOverview(HealthReports reports) {
        this.reports = reports;
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
        HealthReport report = reports.report();
        List<HealthItem> toDo = report.toDo();
        Div panel = Parts.panel(I18NProvider.translate("health.menu"), toDo.isEmpty()
                ? Parts.line(LightBadge.of(report.light()), Parts.secondary(I18NProvider.translate("health.nothing")))
                : new ItemList(toDo.stream().limit(MOST).toList()));
        panel.add(new RouterLink(I18NProvider.translate("health.open"), HealthView.class));
        return panel;
    }
}
