package io.telelink.shadow;

import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.registry.VersionEvent;
import io.telelink.shadow.Challenger.Cause;
import io.telelink.shadow.persistence.ChallengerTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a version out of shadow that becomes champion or is put away, in the transaction in which that happens. */
@Component
class ChallengerEndings {

    private final ChallengerTable table;
    private final AuditLog log;

    ChallengerEndings(ChallengerTable table, AuditLog log) {
        this.table = table;
        this.log = log;
    }

    @EventListener
    void happened(VersionEvent event) {
        Cause cause = switch (event) {
            case VersionEvent.Crowned crowned -> Cause.BECAME_CHAMPION;
            case VersionEvent.Archived archived -> Cause.ARCHIVED;
        };
        table.inShadow().stream().filter(challenger -> challenger.versionId() == event.versionId()).forEach(challenger -> {
            if (table.end(challenger.id(), cause, null, event.actor())) {
                log.append("CHALLENGER_ENDED", event.actor(), "model version " + event.versionId(), Map.of(
                        "challenger", challenger.id(), "number", challenger.versionNumber(), "cause", cause));
            }
        });
    }
}
