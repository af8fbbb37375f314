package io.telelink.audit.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditLog;
import io.telelink.audit.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts entries into the chain at the end of their transaction, one transaction after the other (docs/decisions/0020). */
@Component
class ChainedAuditLog implements AuditLog {

    private final AuditEntryTable table;
    private final Clock clock;

    ChainedAuditLog(AuditEntryTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void append(String kind, String actor, String subject, Map<String, ?> details) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("a read-only transaction cannot append to the ledger: " + kind);
        }
        PendingEntries.add(NewEntry.of(kind, actor, subject, details), this::chain);
    }

    private void chain(List<NewEntry> entries) {
        table.lockChain();
        Optional<AuditEntry> head = table.head();
        long sequence = head.map(AuditEntry::sequence).orElse(0L);
        Hash previous = head.map(AuditEntry::hash).orElse(Hash.NONE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Clocks of several nodes differ and are set back; the order of the chain is the one that counts.
        Instant time = head.map(AuditEntry::occurredAt).filter(now::isBefore).orElse(now);
        for (NewEntry entry : entries) {
            AuditEntry chained = entry.chained(++sequence, time, previous);
            table.insert(chained);
            previous = chained.hash();
        }
    }
}
