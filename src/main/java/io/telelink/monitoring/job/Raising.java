package io.telelink.monitoring.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.audit.AuditLog;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertEvent;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.AlertRaised;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.alert.Finding;
import io.telelink.monitoring.alert.Quietness;
import io.telelink.monitoring.persistence.AlertTable;
import io.telelink.monitoring.persistence.ReportTable;
import io.telelink.monitoring.persistence.RunTable.Run;
import io.telelink.registry.VersionStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises what no unresolved alert of the same kind and model speaks of, and resolves what has no reason any more: because runs in a
 * row gave none, or because another model answers. The same model with another threshold is no other.
 */
@Component
class Raising {

    private final AlertTable alerts;
    private final ReportTable reports;
    private final VersionStore versions;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final MonitoringSettings settings;
    private final Clock clock;

    Raising(AlertTable alerts, ReportTable reports, VersionStore versions, AuditLog log, ApplicationEventPublisher events, MonitoringSettings settings,
            Clock clock) {
        this.alerts = alerts;
        this.reports = reports;
        this.versions = versions;
        this.log = log;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param run whose report, with these findings, is kept already */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Run run, List<Finding> findings) {
        alerts.lock();
        List<Alert> unresolved = alerts.unresolved();
        List<Long> model = versions.ofSameModel(run.versionId());
        List<Set<AlertKind>> lately = reports.last(run.versionId(), run.id(), settings.quietRuns()).stream()
                .map(ReportTable.Stored::findings).toList();
        for (Alert alert : unresolved) {
            if (!model.contains(alert.versionId())) {
                resolve(alert, "Version " + run.version() + " answers since scoring run " + run.id() + ".");
            } else if (Quietness.isOver(alert.kind(), lately, settings.quietRuns())) {
                resolve(alert, settings.quietRuns() + " runs in a row gave no reason for it any more.");
            }
        }
        findings.stream().filter(finding -> unresolved.stream()
                        .noneMatch(alert -> alert.kind() == finding.kind() && model.contains(alert.versionId())))
                .forEach(finding -> raise(run, finding));
    }

    private void raise(Run run, Finding finding) {
        Instant now = now();
        long id = alerts.insert(finding, run, now);
        alerts.step(id, new AlertEvent(AlertState.OPEN, AlertEvent.MONITORING, "", now));
        log.append("ALERT_RAISED", AlertEvent.MONITORING, "alert " + id, Map.of("kind", finding.kind(), "severity", finding.severity(),
                "cause", finding.cause(), "modelVersion", run.versionId(), "scoringRun", run.id(), "day", run.day()));
        events.publishEvent(new AlertRaised(id, finding.kind(), finding.severity(), finding.cause(), run.day()));
    }

    private void resolve(Alert alert, String why) {
        alerts.step(alert.id(), new AlertEvent(AlertState.RESOLVED, AlertEvent.MONITORING, why, now()));
        log.append("ALERT_RESOLVED", AlertEvent.MONITORING, "alert " + alert.id(), Map.of("kind", alert.kind(), "note", why));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
