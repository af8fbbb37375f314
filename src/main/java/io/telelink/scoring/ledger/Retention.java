package io.telelink.scoring.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.persistence.Partitions;
import io.telelink.scoring.persistence.Partitions.Partition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole months of predictions off at the end of their retention period, and makes room for the months to come. */
@Component
class Retention {

    private final Partitions partitions;
    private final ScoringPolicy policy;
    private final AuditLog audit;
    private final Clock clock;

    Retention(Partitions partitions, ScoringPolicy policy, AuditLog audit, Clock clock) {
        this.partitions = partitions;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void prepareMonths() {
        partitions.prepare(clock.instant());
        partitions.prepare(LocalDate.now(clock).plusMonths(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** The months whose period is over, oldest first. */
    @Transactional(readOnly = true)
    public List<Partition> expired() {
        return policy.retentionMonths() == 0 ? List.of()
                : partitions.before(LocalDate.now(clock).withDayOfMonth(1).minusMonths(policy.retentionMonths()));
    }

    @Transactional
    public void detach(Partition partition) {
        long predictions = partitions.detach(partition);
        audit.append("PREDICTIONS_DETACHED", CurrentUser.SYSTEM, partition.name(),
                Map.of("month", partition.month(), "predictions", predictions, "retentionMonths", policy.retentionMonths()));
    }
}
