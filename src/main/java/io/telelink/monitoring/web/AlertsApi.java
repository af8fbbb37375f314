package io.telelink.monitoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertRefusedException;
import io.telelink.monitoring.Alerts;
import io.telelink.web.ApiException;
import io.telelink.web.PageBody;
import io.telelink.web.PageRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What monitoring found that somebody should know of. */
@RestController
@RequestMapping(path = "/api/v1/monitoring/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Monitoring")
class AlertsApi {

    private final Alerts alerts;

    AlertsApi(Alerts alerts) {
        this.alerts = alerts;
    }

    /** @param note what somebody makes of the alert */
    record Said(@Nullable String note) {

        String words() {
            return note == null ? "" : note;
        }
    }

    @GetMapping
    @Operation(summary = "Alerts, newest first", description = "state open, acknowledged or resolved; all without it.")
    PageBody<AlertBody> list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int page,
                             @RequestParam(defaultValue = "50") int size) {
        return PageBody.of(alerts.list(Names.state(state), PageRequests.of(page, size, "")), AlertBody::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One alert with its history")
    AlertBody find(@PathVariable long id) {
        return AlertBody.of(known(id), alerts.history(id));
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(summary = "Says that somebody knows of it; it is not raised again while its reason lasts")
    AlertBody acknowledge(@PathVariable long id, @RequestBody Said said) {
        known(id);
        return AlertBody.of(alerts.acknowledge(id, said.words()), alerts.history(id));
    }

    @PostMapping("/{id}/resolve")
    @Operation(summary = "Says that its reason is gone; a run that gives the same reason raises it anew, and a training that "
            + "alerts asked for is asked for no more once all of them are resolved")
    AlertBody resolve(@PathVariable long id, @RequestBody Said said) {
        known(id);
        return AlertBody.of(alerts.resolve(id, said.words()), alerts.history(id));
    }

    private Alert known(long id) {
        return alerts.find(id).orElseThrow(() -> ApiException.notFound("No such alert", "There is no alert with the id " + id + "."));
    }

    @ExceptionHandler
    ProblemDetail refused(AlertRefusedException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
        problem.setTitle("Refused");
        return problem;
    }
}
