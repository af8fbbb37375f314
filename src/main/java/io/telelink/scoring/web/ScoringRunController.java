package io.telelink.scoring.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.scoring.Replays;
import io.telelink.scoring.RunComparison;
import io.telelink.scoring.RunComparisons;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringRuns;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
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
    private final Replays replays;
    private final RunComparisons comparisons;
    private final Clock clock;

    ScoringRunController(ScoringRuns runs, Replays replays, RunComparisons comparisons, Clock clock) {
        this.replays = replays;
        this.comparisons = comparisons;
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

    @PostMapping("/{id}/replay")
    @Operation(summary = "Compute predictions of a run again that are drawn at random", description = "1 to 10,000 of them; the "
            + "same seed draws the same ones.")
    ReplaySampleBody replay(@PathVariable long id, @RequestParam(defaultValue = "1000") int sample,
                            @RequestParam(defaultValue = "1") long seed) {
        body(id);
        if (sample < 1 || sample > Replays.MOST) {
            throw ApiException.badRequest("Invalid parameter", "sample must be from 1 to " + Replays.MOST + ", not " + sample + ".");
        }
        return ReplaySampleBody.of(replays.sample(id, sample, seed));
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "Who changed band since an earlier run", description = "Counts by band before and after, and one page of "
            + "the customers who changed, in order of customer.")
    RunComparisonBody changes(@PathVariable long id,
                              @Parameter(description = "Id of the earlier run") @RequestParam long since,
                              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        body(id);
        body(since);
        List<RunComparison.Cell> matrix = comparisons.matrix(since, id);
        Pageable wanted = PageRequests.of(page, size, "");
        return new RunComparisonBody(since, id, matrix, PageBody.of(new PageImpl<>(
                comparisons.changes(since, id, RunComparison.Wanted.ALL, wanted), wanted,
                RunComparisons.count(matrix, RunComparison.Wanted.ALL)), Function.identity()));
    }

    private ScoringRunBody body(long id) {
        return runs.find(id).map(this::body).orElseThrow(() ->
                ApiException.notFound("No such scoring run", "There is no scoring run with the id " + id + "."));
    }

    private ScoringRunBody body(ScoringRun run) {
        return ScoringRunBody.of(run, clock.instant());
    }
}
