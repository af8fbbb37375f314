package io.telelink.monitoring.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.learning.data.Schema;
import io.telelink.monitoring.Alerts;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.Monitoring;
import io.telelink.monitoring.MonitoringReport;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.drift.Bins;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.chart.Chart;
import jakarta.annotation.security.RolesAllowed;

/** Whether the champion still fits its customers. The address holds the run, and the feature where one is looked at by itself. */
@Route(Addresses.MONITORING)
@Menu(title = "monitoring.menu", order = 62, icon = "vaadin:heart")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class MonitoringView extends Page implements BeforeEnterObserver {

    private final Monitoring monitoring;
    private final Alerts alerts;
    private final Schema schema;
    private final MonitoringSettings settings;
    private final AuditLog log;
    private final Clock clock;
    private final Div content = Parts.stack();

    MonitoringView(Monitoring monitoring, Alerts alerts, Schema schema, MonitoringSettings settings, AuditLog log,
                   Clock clock) {
        super("monitoring.title", "monitoring.question");
        this.monitoring = monitoring;
        this.alerts = alerts;
        this.schema = schema;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<String> run = asked.getSingleParameter(Addresses.RUN);
        Optional<MonitoringReport> report = run.isEmpty() ? monitoring.latest()
                : run.filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).flatMap(monitoring::report);
        content.removeAll();
        header().setActions();
        if (report.isPresent()) {
            header().setActions(ReportDownload.link(log, report.get()));
            asked.getSingleParameter(Addresses.FEATURE).ifPresentOrElse(feature -> feature(report.get(), feature),
                    () -> overview(report.get()));
        } else if (run.isPresent()) {
            content.add(new EmptyState(VaadinIcon.SEARCH, "monitoring.no-run", "monitoring.no-run.next",
                    new RouterLink(getTranslation("monitoring.back"), MonitoringView.class)));
        } else {
            content.add(new EmptyState(VaadinIcon.HEART_O, "monitoring.none", "monitoring.none.next",
                    new Anchor(Addresses.SCORING_RUNS, getTranslation("monitoring.none.action"))));
        }
    }

    private void overview(MonitoringReport report) {
        List<Outcome> windows = monitoring.outcomes(Horizon.WINDOW);
        List<Outcome> months = monitoring.outcomes(Horizon.MONTH);
        var unresolved = alerts.unresolved();
        content.add(new Paragraph(StatusText.of(report, unresolved, windows, months)), new AlertsPanel(unresolved, clock.instant()),
                new OutcomePanel(windows, months, monitoring.firstOutcome()), Parts.line(runChoice(report), basis(report)));
        if (report.features().isEmpty()) {
            content.add(new EmptyState("monitoring.no-basis", "monitoring.no-basis.next"));
        } else {
            content.add(new DriftGrid(schema, report, monitoring.trends(report)), rule());
            monitoring.distribution(report.runId(), Bins.SCORE).ifPresent(distribution -> content.add(
                    FeaturePanel.framed(new Chart(FeaturePanel.bars(schema, report, distribution))),
                    Parts.line(Addresses.feature(report.runId(), Bins.SCORE, getTranslation("monitoring.score.more")))));
        }
    }

    private void feature(MonitoringReport report, String name) {
        Optional<FeatureDrift> drift = report.features().stream().filter(each -> each.feature().equals(name)).findFirst();
        var back = new RouterLink(getTranslation("monitoring.back"), MonitoringView.class);
        back.setQueryParameters(Addresses.run(report.runId()));
        if (drift.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.SEARCH, "monitoring.no-feature", "monitoring.no-feature.next", back));
            return;
        }
        content.add(Parts.panel(Words.feature(schema, name), Parts.line(Words.badge(drift.get().level()), basis(report))),
                new FeaturePanel(schema, report, drift.get(), monitoring.distribution(report.runId(), name).orElseThrow(),
                        monitoring.trends(report).getOrDefault(name, List.of()), settings.certainty()), rule(), back);
    }

    private Paragraph rule() {
        return Parts.quiet(getTranslation("monitoring.rule", Formats.decimal(settings.watch(), 2), Formats.decimal(settings.drifted(), 2),
                Formats.share(settings.importantShare())));
    }

    private Select<Monitoring.RunDay> runChoice(MonitoringReport report) {
        Select<Monitoring.RunDay> choice = new Select<>();
        choice.setLabel(getTranslation("monitoring.run-choice"));
        choice.setItems(monitoring.runs());
        choice.setItemLabelGenerator(run -> getTranslation("monitoring.run-day", String.valueOf(run.runId()), Formats.date(run.day()),
                String.valueOf(run.version())));
        choice.setWidth("min(22rem, 100%)");
        choice.setValue(new Monitoring.RunDay(report.runId(), report.day(), report.version()));
        choice.addValueChangeListener(change -> getUI().ifPresent(ui ->
                ui.navigate(MonitoringView.class, Addresses.run(change.getValue().runId()))));
        return choice;
    }

    private Span basis(MonitoringReport report) {
        String customers = getTranslation("monitoring.customers", Formats.count(report.customers()), Formats.date(report.day()));
        MonitoringReport.Basis basis = report.basis();
        return Parts.secondary(basis == null ? customers : customers + " " + getTranslation("monitoring.basis",
                Formats.count(basis.rows()), String.valueOf(report.version()), Formats.date(basis.to()), Formats.count(basis.unseen())));
    }
}
