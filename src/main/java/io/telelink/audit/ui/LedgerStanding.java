package io.telelink.audit.ui;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.checkpoint.CheckpointStatus;
import io.telelink.audit.ledger.AuditFilter;
import io.telelink.audit.ledger.AuditTrail;
import io.telelink.audit.verification.Verifications;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Reads how the ledger stands. */
@Component
class LedgerStanding {

    private static final PageRequest NEWEST = PageRequest.of(0, 1);

    private final AuditTrail trail;
    private final Verifications verifications;
    private final CheckpointStatus checkpoints;

    LedgerStanding(AuditTrail trail, Verifications verifications, CheckpointStatus checkpoints) {
        this.trail = trail;
        this.verifications = verifications;
        this.checkpoints = checkpoints;
    }

    LedgerFigures.Standing read() {
        // Numbers have no gaps: the last one says how many entries there are, without counting them.
        long entries = trail.list(AuditFilter.ALL, NEWEST).stream().mapToLong(AuditEntry::sequence).findFirst().orElse(0);
        return new LedgerFigures.Standing(entries, verifications.list(NEWEST).stream().findFirst(), checkpoints.current());
    }
}
