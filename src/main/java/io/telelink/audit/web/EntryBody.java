package io.telelink.audit.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.audit.AuditEntry;

/** An entry of the ledger as the REST interface shows it. */
@Schema(name = "AuditEntry")
record EntryBody(
        long sequence,
        Instant occurredAt,
        String kind,
        String actor,
        String subject,
        @Schema(description = "Canonical JSON, exactly as it was hashed") String details,
        String previousHash,
        String hash) {

    static EntryBody of(AuditEntry entry) {
        return new EntryBody(entry.sequence(), entry.occurredAt(), entry.kind(), entry.actor(), entry.subject(),
                entry.details(), entry.previous().hex(), entry.hash().hex());
    }
}
