package io.telelink.training.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.training.ChampionComparison;
import io.telelink.training.LogLine;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingRun;
import io.telelink.training.Trainings;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Training runs: administrators start and stop them, managers and executives read. */
@RestController
@RequestMapping(path = TrainingRunsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class TrainingRunsApi extends TrainingRefusals {

    static final String PATH = "/api/v1/training-runs";

    private final Trainings trainings;

    TrainingRunsApi(Trainings trainings) {
        this.trainings = trainings;
    }

    /** @param differences figures of the version less those of the champion, by measure, with 95 % intervals */
    record ComparisonBody(long versionId, long championId, int rows, int churners, Outcome verdict, String words,
                          Map<Measure, PairedDifference> differences, @Nullable String caution) {

        static ComparisonBody of(ChampionComparison comparison) {
            return new ComparisonBody(comparison.versionId(), comparison.championId(), comparison.rows(), comparison.churners(),
                    comparison.verdict().outcome(), comparison.words(), comparison.differences(), comparison.caution());
        }
    }

    @PostMapping
    @Operation(summary = "Queues a training of one specification or several", description = "One runs at a time; position says how "
            + "many come before.")
    ResponseEntity<TrainingRunBody> start(@RequestBody TrainingRequestBody body) {
        long id = start(body.request());
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(TrainingRunBody.of(run(id), trainings.queue()));
    }

    @GetMapping
    @Operation(summary = "Training runs, newest first")
    PageBody<TrainingRunBody> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        List<TrainingRun> queue = trainings.queue();
        return PageBody.of(trainings.list(PageRequests.of(page, size, "")), run -> TrainingRunBody.of(run, queue));
    }

    @GetMapping("/{id}")
    @Operation(summary = "State of a training run and what came of it")
    TrainingRunBody find(@PathVariable long id) {
        return TrainingRunBody.of(run(id), trainings.queue());
    }

    @GetMapping("/{id}/log")
    @Operation(summary = "What a training run said as it went on, oldest first", description = "At most some hundred lines.")
    List<LogLine> log(@PathVariable long id) {
        run(id);
        return trainings.log(id, 0);
    }

    @GetMapping("/{id}/comparisons")
    @Operation(summary = "The churn versions of a run beside the champion of that moment, on the same test rows")
    List<ComparisonBody> comparisons(@PathVariable long id) {
        run(id);
        return trainings.comparisons(id).stream().map(ComparisonBody::of).toList();
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Stops a training run; nothing of it is registered", description = "Answers 409 once its versions are "
            + "registered.")
    TrainingRunBody cancel(@PathVariable long id) {
        run(id);
        trainings.cancel(id);
        return find(id);
    }

    private long start(TrainingRequest request) {
        try {
            return trainings.start(request);
        } catch (IllegalArgumentException wrong) {
            throw ApiException.badRequest("Cannot be trained", String.valueOf(wrong.getMessage()));
        }
    }

    private TrainingRun run(long id) {
        return trainings.find(id).orElseThrow(() ->
                ApiException.notFound("No such training run", "There is no training run " + id + "."));
    }
}
