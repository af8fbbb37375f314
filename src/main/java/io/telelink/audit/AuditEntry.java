package io.telelink.audit;

import java.time.Instant;

/**
 * An entry of the ledger.
 *
 * @param sequence   place in the chain, from 1 without gaps
 * @param occurredAt when it was chained, in microseconds; never before the entry in front of it
 * @param details    canonical JSON, exactly as it was hashed
 * @param previous   hash of the entry in front, {@link Hash#NONE} before the first
 * @param hash       hash as stored; right where it equals {@link #computedHash()}
 */
public record AuditEntry(long sequence, Instant occurredAt, String kind, String actor, String subject, String details,
                         Hash previous, Hash hash) {

    /** The hash that these fields must have. */
    public Hash computedHash() {
        return hashAs(sequence, previous);
    }

    /** The hash that these fields would have at another place of the chain. */
    public Hash hashAs(long otherSequence, Hash otherPrevious) {
        return EntryBytes.hash(otherSequence, occurredAt, kind, actor, subject, details, otherPrevious);
    }

    /** An entry with the hash that it must have. */
    public static AuditEntry chained(long sequence, Instant occurredAt, String kind, String actor, String subject,
                                     String details, Hash previous) {
        return new AuditEntry(sequence, occurredAt, kind, actor, subject, details, previous,
                EntryBytes.hash(sequence, occurredAt, kind, actor, subject, details, previous));
    }
}
