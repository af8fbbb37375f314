package io.telelink.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that somebody should know of.
 *
 * @param version of the churn version that it is about, its number
 * @param runId   scoring run in which it was found
 * @param day     of the business, that of the run
 * @param cause   in words
 * @param last    the newest step, whose state is that of the alert
 */
public record Alert(long id, AlertKind kind, Severity severity, long versionId, int version, long runId, LocalDate day, String cause,
                    Instant raisedAt, AlertEvent last) {

    public AlertState state() {
        return last.state();
    }
}
