package io.telelink.audit.run;

import java.util.LinkedHashMap;
import java.util.Map;

import io.telelink.audit.AuditAccess;
import io.telelink.audit.AuditLog;
import io.telelink.job.JobEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what happens to background runs into the ledger, whichever module they belong to. */
@Component
class RunEntries {

    private final AuditLog log;

    RunEntries(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void happened(JobEvent event) {
        String subject = "run " + event.id();
        switch (event) {
            case JobEvent.Requested run -> log.append("RUN_REQUESTED", run.owner(), subject,
                    Map.of("run", run.kind(), "of", run.subject()));
            case JobEvent.CancelRequested run -> log.append("RUN_CANCELLED",
                    AuditAccess.findCurrentUser().orElse(run.owner()), subject,
                    Map.of("run", run.kind(), "owner", run.owner()));
            case JobEvent.Ended run -> {
                Map<String, @Nullable Object> details = new LinkedHashMap<>();
                details.put("run", run.kind());
                details.put("state", run.state());
                details.put("failure", run.failure());
                log.append("RUN_ENDED", run.owner(), subject, details);
            }
        }
    }
}
