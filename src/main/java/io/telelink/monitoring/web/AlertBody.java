package io.telelink.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertEvent;
import org.jspecify.annotations.Nullable;

/**
 * An alert as REST answers it.
 *
 * @param history all steps, the first one first; only where one alert is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertBody(long id, String kind, String severity, String state, String cause, long modelVersionId, int modelVersion, long scoringRun,
                 LocalDate day, Instant raisedAt, @Nullable List<Step> history) {

    record Step(String state, String actor, String note, Instant at) {
    }

    static AlertBody of(Alert alert) {
        return of(alert, null);
    }

    static AlertBody of(Alert alert, @Nullable List<AlertEvent> history) {
        return new AlertBody(alert.id(), Names.of(alert.kind()), Names.of(alert.severity()), Names.of(alert.state()), alert.cause(),
                alert.versionId(), alert.version(), alert.runId(), alert.day(), alert.raisedAt(), history == null ? null
                : history.stream().map(event -> new Step(Names.of(event.state()), event.actor(), event.note(), event.at())).toList());
    }
}
