package io.telelink.audit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code audit_entry}, which is insert-only. */
@Repository
class AuditEntryTable {

    /** "TLAUDIT" as a number: the advisory lock of whoever extends the chain, until the end of the transaction. */
    private static final long CHAIN_LOCK = 0x54_4C_41_55_44_49_54L;

    private final JdbcClient jdbc;

    AuditEntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockChain() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)").param("lock", CHAIN_LOCK).query(Integer.class).single();
    }

    void insert(AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit_entry (sequence, occurred_at, kind, actor, subject, details, previous_hash, hash)
                        VALUES (:sequence, :occurred, :kind, :actor, :subject, :details, :previous, :hash)""")
                .param("sequence", entry.sequence()).param("occurred", Timestamp.from(entry.occurredAt()))
                .param("kind", entry.kind()).param("actor", entry.actor()).param("subject", entry.subject())
                .param("details", entry.details()).param("previous", entry.previous().bytes())
                .param("hash", entry.hash().bytes()).update();
    }

    Optional<AuditEntry> head() {
        return jdbc.sql("SELECT * FROM audit_entry ORDER BY sequence DESC LIMIT 1").query(AuditEntryTable::map).optional();
    }

    Optional<AuditEntry> find(long sequence) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE sequence = :sequence").param("sequence", sequence)
                .query(AuditEntryTable::map).optional();
    }

    Optional<AuditEntry> first(String kind, String subject) {
        return jdbc.sql("""
                        SELECT * FROM audit_entry WHERE kind = :kind AND subject = :subject ORDER BY sequence LIMIT 1""")
                .param("kind", kind).param("subject", subject).query(AuditEntryTable::map).optional();
    }

    /** Entries after one and up to another, in the order of the chain. */
    List<AuditEntry> between(long after, long last, int limit) {
        return jdbc.sql("""
                        SELECT * FROM audit_entry WHERE sequence > :after AND sequence <= :last
                        ORDER BY sequence LIMIT :limit""")
                .param("after", after).param("last", last).param("limit", limit).query(AuditEntryTable::map).list();
    }

    /** The same for entries of one kind. */
    List<AuditEntry> between(String kind, long after, long last, int limit) {
        return jdbc.sql("""
                        SELECT * FROM audit_entry WHERE kind = :kind AND sequence > :after AND sequence <= :last
                        ORDER BY sequence LIMIT :limit""")
                .param("kind", kind).param("after", after).param("last", last).param("limit", limit)
                .query(AuditEntryTable::map).list();
    }

    /** Place of the last entry before a moment; 0 where there is none. */
    long lastBefore(Instant moment) {
        return jdbc.sql("""
                        SELECT sequence FROM audit_entry WHERE occurred_at < :moment
                        ORDER BY occurred_at DESC, sequence DESC LIMIT 1""")
                .param("moment", Timestamp.from(moment)).query(Long.class).optional().orElse(0L);
    }

    static AuditEntry map(ResultSet row, int number) throws SQLException {
        return new AuditEntry(row.getLong("sequence"), row.getTimestamp("occurred_at").toInstant(), row.getString("kind"),
                row.getString("actor"), row.getString("subject"), row.getString("details"),
                Hash.of(row.getBytes("previous_hash")), Hash.of(row.getBytes("hash")));
    }
}
