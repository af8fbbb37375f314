package io.telelink.training;

import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.monitoring.AlertResolved;
import io.telelink.monitoring.Alerts;
import io.telelink.training.persistence.NeedTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes a request of the monitoring for a training, in the transaction in which somebody resolves the last of its alerts. What the
 * monitoring resolves itself closes none: it does so as soon as another model answers, when trainings on later cut-offs are still
 * wanted.
 */
@Component
class ResolvedNeeds {

    private static final String NOTE = "Every alert that asked for it was resolved.";

    private final NeedTable table;
    private final Alerts alerts;
    private final AuditLog audit;

    ResolvedNeeds(NeedTable table, Alerts alerts, AuditLog audit) {
        this.table = table;
        this.alerts = alerts;
        this.audit = audit;
    }

    @EventListener
    void resolved(AlertResolved alert) {
        table.lock();
        table.open().filter(need -> table.alerts(need.id()).contains(alert.alertId())).filter(this::isResolvedByHand)
                .ifPresent(need -> {
                    table.close(need.id(), NeedEnd.RESOLVED, NOTE, alert.actor());
                    audit.append("TRAINING_NEED_RESOLVED", alert.actor(), "training need " + need.id(), Map.of("reason", NOTE));
                });
    }

    /** An alert is of a kind and model, so that a request has few. */
    private boolean isResolvedByHand(TrainingNeed need) {
        return table.alerts(need.id()).stream().allMatch(id -> alerts.find(id).orElseThrow().last().isResolvedByHand());
    }
}
