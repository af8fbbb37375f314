package io.telelink.audit.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.audit.checkpoint.CheckpointStatus;
import io.telelink.audit.ledger.AuditFilter;
import io.telelink.audit.ledger.AuditTrail;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries of the ledger and their checkpoints, for administrators and auditors. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
class AuditEntriesApi {

    private final AuditTrail trail;
    private final CheckpointStatus checkpoints;

    AuditEntriesApi(AuditTrail trail, CheckpointStatus checkpoints) {
        this.trail = trail;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/entries")
    @Operation(summary = "Searches the ledger, newest first")
    PageBody<EntryBody> search(
            @Parameter(description = "Whole kind, such as CHAMPION_CHANGED")
            @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "Whole user name") @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "How the subject begins") @RequestParam(required = false) @Nullable String subject,
            @Parameter(description = "First moment, such as 2026-03-01T00:00:00Z")
            @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "First moment after the period") @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var filter = new AuditFilter(kind, actor, subject, Periods.of(from, to));
        return PageBody.of(trail.search(filter, PageRequests.of(page, size, "")), EntryBody::of);
    }

    @GetMapping("/entries/{sequence}")
    @Operation(summary = "One entry of the ledger")
    EntryBody find(@PathVariable long sequence) {
        return trail.find(sequence).map(EntryBody::of).orElseThrow(() ->
                ApiException.notFound("No such entry", "The ledger has no entry " + sequence + "."));
    }

    @GetMapping("/checkpoints")
    @Operation(summary = "How the checkpoints outside the database stand")
    CheckpointsBody checkpoints() {
        return CheckpointsBody.of(checkpoints.current());
    }
}
