package io.telelink.audit.ledger;

import io.telelink.audit.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; every part that is given narrows the choice.
 *
 * @param kind    whole kind
 * @param actor   whole name
 * @param subject how the subject begins
 */
public record AuditFilter(@Nullable String kind, @Nullable String actor, @Nullable String subject, Period period) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, Period.ALL);

    public AuditFilter {
        kind = stripped(kind);
        actor = stripped(actor);
        subject = stripped(subject);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
