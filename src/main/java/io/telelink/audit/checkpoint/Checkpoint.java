package io.telelink.audit.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.Hash;

/**
 * What the ledger said of one of its entries when the checkpoint was written; a line of the file.
 *
 * @param occurredAt time of the entry
 * @param writtenAt  when the line was written
 */
public record Checkpoint(long sequence, Hash hash, Instant occurredAt, Instant writtenAt) {

    private static final String VERSION = "v1";
    private static final int PARTS = 5;

    static Checkpoint of(AuditEntry entry, Instant now) {
        return new Checkpoint(entry.sequence(), entry.hash(), entry.occurredAt(), now);
    }

    String line() {
        return String.join(" ", VERSION, String.valueOf(sequence), hash.hex(), occurredAt.toString(), writtenAt.toString());
    }

    /** Empty where the line is not one that was written here. */
    static Optional<Checkpoint> parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            var checkpoint = new Checkpoint(Long.parseLong(parts[1]), Hash.parse(parts[2]), Instant.parse(parts[3]),
                    Instant.parse(parts[4]));
            return Optional.of(checkpoint).filter(read -> read.line().equals(line));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
