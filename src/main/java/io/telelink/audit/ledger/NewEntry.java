package io.telelink.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

import io.telelink.audit.AuditEntry;
import io.telelink.audit.Hash;

/** An entry that has no place in the chain yet, within the bounds of the table. */
record NewEntry(String kind, String actor, String subject, String details) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,59}");
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LARGEST_DETAILS = 65_536;

    static NewEntry of(String kind, String actor, String subject, Map<String, ?> details) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("'" + kind + "' is no kind: 1 to 60 capitals and underscores");
        }
        String who = WellFormed.line(actor, LONGEST_ACTOR);
        if (who.isEmpty()) {
            throw new IllegalArgumentException("an entry needs an actor");
        }
        String json = CanonicalJson.of(details);
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST_DETAILS) {
            throw new IllegalArgumentException("the details of an entry have at most " + LARGEST_DETAILS + " bytes");
        }
        return new NewEntry(kind, who, WellFormed.line(subject, LONGEST_SUBJECT), json);
    }

    AuditEntry chained(long sequence, Instant occurredAt, Hash previous) {
        return AuditEntry.chained(sequence, occurredAt, kind, actor, subject, details, previous);
    }
}
