package io.telelink.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.customer.BusinessDay;
import io.telelink.training.persistence.PolicyTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the application trains by itself: administrators decide, managers and executives read. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class TrainingPolicies {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final PolicyTable table;
    private final RequestCheck check;
    private final BusinessDay day;
    private final AuditLog audit;

    TrainingPolicies(PolicyTable table, RequestCheck check, BusinessDay day, AuditLog audit) {
        this.table = table;
        this.check = check;
        this.day = day;
        this.audit = audit;
    }

    public TrainingPolicy current() {
        return table.current();
    }

    /** All versions that somebody has set, newest first. */
    public Page<TrainingPolicy> list(Pageable page) {
        return table.list(page);
    }

    /** The next day on which the schedule trains; empty where it is off. */
    public Optional<LocalDate> next() {
        return ScheduledDays.of(table.current(), table.latestStarted(), day.today()).next();
    }

    /**
     * Makes a new version of the rules, which holds from now on.
     *
     * @param basis  id of the version that the change was made from, 0 where nobody has set any
     * @param reason why, kept for ever
     * @throws IllegalArgumentException where a specification does not exist, or the reason is blank or too long
     * @throws TrainingRefusedException where nothing changes, or somebody else changed them since
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public TrainingPolicy change(long basis, PolicyRules rules, String reason) {
        check.specifications(rules.specifications());
        String why = WrittenText.required("A change needs a reason", reason, LONGEST_REASON, IllegalArgumentException::new);
        table.lock();
        TrainingPolicy before = table.current();
        if (before.id() != basis) {
            throw new TrainingRefusedException("Somebody else changed the rules meanwhile: look at them again.");
        }
        if (before.rules().equals(rules)) {
            throw new TrainingRefusedException("Nothing would change.");
        }
        // Once more: until the lock was had, one of them could be retired.
        check.specifications(rules.specifications());
        TrainingPolicy after = table.insert(rules, day.today(), why, CurrentUser.name());
        audit.append("TRAINING_POLICY_CHANGED", CurrentUser.name(), "training policy " + after.id(),
                Map.of("before", details(before.rules()), "after", details(rules), "reason", why));
        return after;
    }

    private static Map<String, ?> details(PolicyRules rules) {
        return Map.of("schedule", rules.schedule(), "specifications", rules.specifications(), "onAlert", rules.onAlert(),
                "daysBetween", rules.daysBetween(), "propose", rules.propose());
    }
}
