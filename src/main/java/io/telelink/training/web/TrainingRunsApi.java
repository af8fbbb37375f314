package io.telelink.training.web;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingUnderWayException;
import io.telelink.training.Trainings;
import io.telelink.web.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Training runs, for administrators. */
@RestController
@RequestMapping(path = "/api/v1/training-runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class TrainingRunsApi {

    private final Trainings trainings;
    private final Specifications specifications;

    TrainingRunsApi(Trainings trainings, Specifications specifications) {
        this.trainings = trainings;
        this.specifications = specifications;
    }

    @PostMapping
    @Operation(summary = "Queues a training of one specification or several")
    ResponseEntity<TrainingRunBody> start(@RequestBody TrainingRequest request) {
        long id = start(request.names());
        return ResponseEntity.accepted().location(URI.create("/api/v1/training-runs/" + id))
                .body(TrainingRunBody.of(run(id)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "State of a training run and what came of it")
    TrainingRunBody find(@PathVariable long id) {
        return TrainingRunBody.of(run(id));
    }

    private long start(List<String> names) {
        try {
            return trainings.start(names);
        } catch (TrainingUnderWayException underWay) {
            throw new ApiException(HttpStatus.CONFLICT, "Training under way", String.valueOf(underWay.getMessage()));
        } catch (IllegalArgumentException unknown) {
            throw ApiException.badRequest("Unknown specification", unknown.getMessage() + " There are: "
                    + String.join(", ", specifications.names()) + ".");
        }
    }

    private TrainingRun run(long id) {
        return trainings.find(id).orElseThrow(() ->
                ApiException.notFound("No such training run", "There is no training run " + id + "."));
    }
}
