package io.telelink.scoring.web;

import java.net.URI;
import java.time.Clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringRuns;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs over many customers. */
@RestController
@RequestMapping(ScoringRunController.PATH)
@Tag(name = "Scoring runs")
class ScoringRunController extends ScoringRefusals {

    static final String PATH = "/api/v1/scoring-runs";

    private final ScoringRuns runs;
    private final Clock clock;

    ScoringRunController(ScoringRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Score every active customer in the background",
            description = "202 with the address of the run; 409 while another one is under way.")
    ResponseEntity<ScoringRunBody> start(@RequestBody(required = false) @Nullable ScoringRunRequest request) {
        if (request != null) {
            request.check();
        }
        long id = runs.startForEveryone();
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(body(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a run is and what it found")
    ScoringRunBody find(@PathVariable long id) {
        return body(id);
    }

    @GetMapping
    @Operation(summary = "Runs, newest first")
    PageBody<ScoringRunBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(runs.list(PageRequests.of(page, size, "")), this::body);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ask a run to stop", description = "What it has scored so far stays. No effect on a finished run.")
    ScoringRunBody cancel(@PathVariable long id) {
        body(id);
        runs.cancel(id);
        return body(id);
    }

    private ScoringRunBody body(long id) {
        return runs.find(id).map(this::body).orElseThrow(() ->
                ApiException.notFound("No such scoring run", "There is no scoring run with the id " + id + "."));
    }

    private ScoringRunBody body(ScoringRun run) {
        return ScoringRunBody.of(run, clock.instant());
    }
}
