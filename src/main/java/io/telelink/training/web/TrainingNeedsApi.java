package io.telelink.training.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.training.ClosedNeed;
import io.telelink.training.TrainingNeed;
import io.telelink.training.TrainingNeeds;
import io.telelink.training.Trainings;
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

/** What alerts of the monitoring ask for: administrators answer, managers and executives read. */
@RestController
@RequestMapping(path = "/api/v1/training-needs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class TrainingNeedsApi extends TrainingRefusals {

    private final TrainingNeeds needs;
    private final Trainings trainings;

    TrainingNeedsApi(TrainingNeeds needs, Trainings trainings) {
        this.needs = needs;
        this.trainings = trainings;
    }

    /** @param labelsFrom day of the store from which on it is known what became of customers of after the alert */
    record NeedBody(long id, LocalDate openedOn, List<String> causes, LocalDate labelsFrom, int trainings, @Nullable Long lastRunId,
                    @Nullable LocalDate lastCutOff) {

        static NeedBody of(TrainingNeed need, LocalDate labelsFrom) {
            return new NeedBody(need.id(), need.openedOn(), need.causes(), labelsFrom, need.trainings(), need.lastRunId(),
                    need.lastCutOff());
        }
    }

    record Dismissal(@Nullable String reason) {
    }

    @GetMapping
    @Operation(summary = "What alerts ask for and nothing has answered; at most one")
    List<NeedBody> open() {
        return needs.open().stream().map(need -> NeedBody.of(need, needs.labelsFrom(need))).toList();
    }

    @GetMapping("/closed")
    @Operation(summary = "What was answered, dismissed, given up or ended with its alerts, with the reason, newest first")
    PageBody<ClosedNeed> closed(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return PageBody.of(needs.closed(PageRequests.of(page, size, "")), Function.identity());
    }

    @PostMapping("/{id}/train")
    @Operation(summary = "Trains now, on the latest cut-off")
    ResponseEntity<TrainingRunBody> train(@PathVariable long id) {
        long run = needs.start(id);
        return ResponseEntity.accepted().location(URI.create(TrainingRunsApi.PATH + "/" + run))
                .body(TrainingRunBody.of(trainings.find(run).orElseThrow(), trainings.queue()));
    }

    @PostMapping("/{id}/dismiss")
    @Operation(summary = "Says that no training is needed, and why")
    ResponseEntity<Void> dismiss(@PathVariable long id, @RequestBody Dismissal dismissal) {
        needs.dismiss(id, dismissal.reason() == null ? "" : dismissal.reason());
        return ResponseEntity.noContent().build();
    }
}
