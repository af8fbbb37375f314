package io.telelink.audit;

import java.util.Optional;
import java.util.function.Consumer;

/** Reads the ledger for other modules' work, such as comparing own rows with what was recorded of them. Not for people. */
public interface AuditRecords {

    /** The last entry of the chain; empty while there is none. */
    Optional<AuditEntry> head();

    Optional<AuditEntry> find(long sequence);

    /** The first entry behind a place, whether that place has an entry or not. */
    Optional<AuditEntry> behind(long sequence);

    /** The first entry of this kind about this subject. */
    Optional<AuditEntry> first(String kind, String subject);

    /** Hands over the entries of one kind in a period, oldest first, in memory that does not grow with them. */
    void forEach(String kind, Period period, Consumer<AuditEntry> reader);

    /** Hands over all entries of a period, oldest first, in memory that does not grow with them. */
    void forEach(Period period, Consumer<AuditEntry> reader);

    /** Hands over all entries between two places of the chain, oldest first, in memory that does not grow with them. */
    void forEach(Range range, Consumer<AuditEntry> reader);

    /** Which places of the chain a period has. */
    Range range(Period period);

    /**
     * A stretch of the chain.
     *
     * @param first its first place, from 1
     * @param last  its last place; before the first where the stretch is empty
     */
    record Range(long first, long last) {

        public long size() {
            return Math.max(0, last - first + 1);
        }
    }
}
