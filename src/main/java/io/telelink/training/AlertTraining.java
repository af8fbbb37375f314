package io.telelink.training;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.TrainingRows;
import io.telelink.economics.EconomicsSettings;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.AlertRaised;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.training.persistence.NeedTable;
import io.telelink.training.persistence.PolicyTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers alerts of the monitoring with trainings. When customers begin to leave for other reasons, everything that is known of who
 * left is of before: a training at once would learn the old world again. So the first one waits for the first cut-off of after
 * the alert whose churn window has passed. Even then most of those who will leave for the new reasons do not show them yet: further
 * ones follow on later cut-offs, until one is on customers of a whole window after the alert.
 */
@Component
public class AlertTraining {

    /** Alerts of data that is broken are not mended by learning from it. */
    private static final Set<AlertKind> ASKING = EnumSet.of(AlertKind.FEATURE_DRIFT, AlertKind.SCORE_DRIFT, AlertKind.PERFORMANCE,
            AlertKind.CALIBRATION);
    private static final int MOST_TRAININGS = 6;
    /** Entry of a version's provenance: as-of date of the newest row. */
    private static final String LAST_AS_OF = "lastAsOf";

    private final NeedTable table;
    private final PolicyTable policies;
    private final TrainingQueue queue;
    private final TrainingRows rows;
    private final EconomicsSettings economics;
    private final VersionStore versions;
    private final Jobs jobs;
    private final BusinessDay day;
    private final AuditLog audit;
    /** Cut-offs are looked for once on each day of the store: with many customers that takes seconds. */
    private volatile @Nullable LocalDate looked;

    AlertTraining(NeedTable table, PolicyTable policies, TrainingQueue queue, TrainingRows rows, EconomicsSettings economics,
                  VersionStore versions, Jobs jobs, BusinessDay day, AuditLog audit) {
        this.table = table;
        this.policies = policies;
        this.queue = queue;
        this.rows = rows;
        this.economics = economics;
        this.versions = versions;
        this.jobs = jobs;
        this.day = day;
        this.audit = audit;
    }

    /** In the transaction that stores the alert: nothing is started here, so that nothing of it can fail for a full queue. */
    @EventListener
    void raised(AlertRaised alert) {
        if (ASKING.contains(alert.kind()) && policies.current().rules().onAlert() != OnAlert.NONE) {
            table.lock();
            table.add(table.open().map(TrainingNeed::id).orElseGet(() -> table.insert(alert.day())), alert);
        }
    }

    /**
     * Closes the need that has been answered, or starts the training that it can have now.
     *
     * @throws TrainingRefusedException where too many trainings are waiting
     */
    @Transactional
    public void follow() {
        Optional<TrainingNeed> seen = table.open();
        if (seen.isEmpty()) {
            return;
        }
        // Before the lock, which whoever raises an alert waits for.
        boolean looks = isLookedFor(seen.get());
        Optional<LocalDate> latest = looks ? rows.latestLabelledCutOff(economics.current().churnWindowDays()) : Optional.empty();
        table.lock();
        table.open().ifPresent(need -> {
            LocalDate enough = need.lastCutOffWanted(economics.current().churnWindowDays());
            Optional<ModelVersion> answer = versions.champion(Task.CHURN).filter(champion -> isTrainedOn(champion, enough));
            if (answer.isPresent()) {
                close(need, NeedEnd.ANSWERED, "Version " + answer.get().number() + " was trained on what came after.");
            } else if (!isUnderWay(need) && isTrainedOut(need, enough)) {
                close(need, NeedEnd.ANSWERED, "Trained on customers of a whole churn window after the alert.");
            } else if (policies.current().rules().onAlert() == OnAlert.AUTOMATIC && !isUnderWay(need)) {
                train(need, latest);
            }
        });
        if (looks) {
            looked = day.today();
        }
    }

    private void close(TrainingNeed need, NeedEnd end, String note) {
        table.close(need.id(), end, note, CurrentUser.SYSTEM);
        audit.append("TRAINING_NEED_" + end, CurrentUser.SYSTEM, "training need " + need.id(), Map.of("reason", note));
    }

    private static boolean isTrainedOn(ModelVersion champion, LocalDate enough) {
        return champion.provenance().get(LAST_AS_OF) instanceof String lastAsOf && !LocalDate.parse(lastAsOf).isBefore(enough);
    }

    private static boolean isTrainedOut(TrainingNeed need, LocalDate enough) {
        LocalDate last = need.lastCutOff();
        return last != null && !last.isBefore(enough);
    }

    private boolean isUnderWay(TrainingNeed need) {
        return need.lastRun().flatMap(jobs::find).filter(run -> !run.state().isFinished()).isPresent();
    }

    private boolean isLookedFor(TrainingNeed need) {
        return policies.current().rules().onAlert() == OnAlert.AUTOMATIC && !day.today().equals(looked) && !isUnderWay(need)
                && isDue(need);
    }

    private boolean isDue(TrainingNeed need) {
        LocalDate today = day.today();
        LocalDate lastOn = need.lastOn();
        boolean tooSoon = lastOn != null && lastOn.plusDays(policies.current().rules().daysBetween()).isAfter(today);
        return !tooSoon && !need.labelsFrom(economics.current().churnWindowDays()).isAfter(today);
    }

    private void train(TrainingNeed need, Optional<LocalDate> latest) {
        if (need.trainings() >= MOST_TRAININGS) {
            close(need, NeedEnd.GIVEN_UP, MOST_TRAININGS + " trainings, and none on customers of a whole churn window after the alert.");
            return;
        }
        latest.filter(cutOff -> isDue(need) && tellsMore(cutOff, need)).ifPresent(cutOff -> {
            var request = new TrainingRequest(policies.current().rules().specifications(), new TrainingWindow.CutOff(cutOff), null, null);
            table.trained(need.id(), queue.add(request, TrainingTrigger.ALERT, TrainingNeeds.reason(need), CurrentUser.SYSTEM),
                    cutOff, day.today());
        });
    }

    private static boolean tellsMore(LocalDate cutOff, TrainingNeed need) {
        LocalDate last = need.lastCutOff();
        return !cutOff.isBefore(need.firstCutOff()) && (last == null || cutOff.isAfter(last));
    }
}
