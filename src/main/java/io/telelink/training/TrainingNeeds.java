package io.telelink.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.customer.BusinessDay;
import io.telelink.economics.EconomicsSettings;
import io.telelink.training.persistence.NeedTable;
import io.telelink.training.persistence.PolicyTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What alerts of the monitoring ask for, for administrators to start or to dismiss; managers and executives read. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class TrainingNeeds {

    private static final int LONGEST_REASON = 500;

    private final NeedTable table;
    private final PolicyTable policies;
    private final TrainingQueue queue;
    private final EconomicsSettings economics;
    private final BusinessDay day;
    private final AuditLog audit;

    TrainingNeeds(NeedTable table, PolicyTable policies, TrainingQueue queue, EconomicsSettings economics, BusinessDay day,
                  AuditLog audit) {
        this.table = table;
        this.policies = policies;
        this.queue = queue;
        this.economics = economics;
        this.day = day;
        this.audit = audit;
    }

    public Optional<TrainingNeed> open() {
        return table.open();
    }

    /** Those that were answered, dismissed or given up, newest first. */
    public Page<ClosedNeed> closed(Pageable page) {
        return table.closed(page);
    }

    /** The store's day from which on it is known what became of customers of after the alert. */
    public LocalDate labelsFrom(TrainingNeed need) {
        return need.labelsFrom(economics.current().churnWindowDays());
    }

    public boolean isLabelled(TrainingNeed need) {
        return !labelsFrom(need).isAfter(day.today());
    }

    /**
     * Trains on the latest cut-off now, even if that is of before the alert.
     *
     * @return id of the run
     * @throws TrainingRefusedException where the need is not open any more, or too many trainings are waiting
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public long start(long needId) {
        TrainingNeed need = locked(needId);
        long run = queue.add(TrainingRequest.of(policies.current().rules().specifications()), TrainingTrigger.ALERT,
                reason(need), CurrentUser.name());
        table.trained(needId, run, null, day.today());
        return run;
    }

    /**
     * Says that no training is needed.
     *
     * @param reason why, 1 to 500 characters
     * @throws TrainingRefusedException where the need is not open any more, or no reason is given, or one that is too long
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public void dismiss(long needId, String reason) {
        locked(needId);
        String why = WrittenText.required("Say why no training is needed", reason, LONGEST_REASON, TrainingRefusedException::new);
        table.close(needId, NeedEnd.DISMISSED, why, CurrentUser.name());
        audit.append("TRAINING_NEED_DISMISSED", CurrentUser.name(), "training need " + needId, Map.of("reason", why));
    }

    private TrainingNeed locked(long needId) {
        table.lock();
        return table.open().filter(need -> need.id() == needId).orElseThrow(() ->
                new TrainingRefusedException("Nothing asks for this training any more: it was answered or dismissed."));
    }

    /** Why a run was started, in words. */
    static String reason(TrainingNeed need) {
        return "Alert of " + need.openedOn() + (need.causes().isEmpty() ? "." : ": " + need.causes().getFirst());
    }
}
