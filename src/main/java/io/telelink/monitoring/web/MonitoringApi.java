package io.telelink.monitoring.web;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.Monitoring;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether the champion still fits the customers it speaks about. */
@RestController
@RequestMapping(path = "/api/v1/monitoring", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Monitoring")
class MonitoringApi {

    private final Monitoring monitoring;

    MonitoringApi(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @GetMapping
    @Operation(summary = "How the customers of a scoring run differ from those that its churn version was trained on",
            description = "run names a scoring run of everyone; without it, the last one that has a report.")
    ReportBody report(@RequestParam(required = false) @Nullable Long run) {
        return ReportBody.of(run == null
                ? monitoring.latest().orElseThrow(() -> ApiException.notFound("No report",
                        "There is no report before the first scoring run of everyone has ended: POST /api/v1/scoring-runs."))
                : monitoring.report(run).orElseThrow(() -> ApiException.notFound("No such report",
                        "Scoring run " + run + " has no report: only runs of everyone that ended well have one.")));
    }

    @GetMapping("/performance")
    @Operation(summary = "What came true of the answers of the last 36 days on which everybody was scored, oldest first",
            description = "Within a month of the run, and within the churn window of its version, each once that has passed.")
    List<OutcomeBody> performance() {
        return Stream.of(Horizon.values()).flatMap(horizon -> monitoring.outcomes(horizon).stream()).map(OutcomeBody::of).toList();
    }
}
