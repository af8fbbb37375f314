package io.telelink.monitoring.web;

import java.time.LocalDate;

import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.Realised;
import org.jspecify.annotations.Nullable;

/**
 * What became of the customers of a run, as REST answers it.
 *
 * @param horizon  {@code month} or {@code window}; of a month only the recall can be compared with what was promised
 * @param until    first day that does not count any more
 * @param promised by the version's test, at the threshold of the run; null where that is not known
 */
record OutcomeBody(long scoringRun, long modelVersionId, int modelVersion, String horizon, LocalDate day, LocalDate until,
                   Realised realised, @Nullable Promise promised) {

    static OutcomeBody of(Outcome outcome) {
        return new OutcomeBody(outcome.runId(), outcome.versionId(), outcome.version(), Names.of(outcome.horizon()), outcome.day(),
                outcome.until(), outcome.realised(), outcome.promised());
    }
}
