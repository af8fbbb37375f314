package io.telelink.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in the hands of the database's owner, who switches triggers off and knows how entries are hashed. */
public final class Ledger {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditRecords records;

    public Ledger(JdbcClient jdbc, TransactionTemplate transaction, AuditRecords records) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.records = records;
    }

    public List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        records.forEach(Period.ALL, entries::add);
        return entries;
    }

    /** Runs statements with the triggers of the table off. */
    public void attack(String... statements) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_insert_only").update();
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
            jdbc.sql("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_insert_only").update();
        });
    }

    /** Puts another actor into an entry and gives it, and the entries behind it up to another, hashes that are right. */
    public void rewrite(long first, long last) {
        Hash previous = records.find(first).orElseThrow().previous();
        for (long sequence = first; sequence <= last; sequence++) {
            AuditEntry old = records.find(sequence).orElseThrow();
            AuditEntry forged = AuditEntry.chained(sequence, old.occurredAt(), old.kind(),
                    sequence == first ? "mallory" : old.actor(), old.subject(), old.details(), previous);
            attack("UPDATE audit_entry SET actor = '" + forged.actor() + "', previous_hash = '\\x" + forged.previous()
                    + "', hash = '\\x" + forged.hash() + "' WHERE sequence = " + sequence);
            previous = forged.hash();
        }
    }
}
