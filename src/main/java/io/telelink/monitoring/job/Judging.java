package io.telelink.monitoring.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.telelink.customer.BusinessDay;
import io.telelink.job.JobProgress;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.outcome.Promises;
import io.telelink.monitoring.outcome.RealisedFigures;
import io.telelink.monitoring.outcome.Stratum;
import io.telelink.monitoring.persistence.RealisedTable;
import io.telelink.monitoring.persistence.RunTable;
import io.telelink.monitoring.persistence.RunTable.Run;
import io.telelink.monitoring.persistence.StrataReader;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import org.springframework.stereotype.Component;

/** Looks what became of the customers of earlier runs, once for each run and horizon. */
@Component
class Judging {

    private final RunTable runs;
    private final StrataReader strata;
    private final RealisedTable outcomes;
    private final VersionStore versions;
    private final BusinessDay day;

    Judging(RunTable runs, StrataReader strata, RealisedTable outcomes, VersionStore versions, BusinessDay day) {
        this.runs = runs;
        this.strata = strata;
        this.outcomes = outcomes;
        this.versions = versions;
        this.day = day;
    }

    /** Whether the outcomes of some run have become known. */
    boolean isDue() {
        LocalDate today = day.today();
        return Stream.of(Horizon.values()).anyMatch(horizon -> runs.unjudged(horizon, today).stream()
                .anyMatch(run -> !until(run, horizon).isAfter(today)));
    }

    void all(JobProgress progress) {
        LocalDate today = day.today();
        for (Horizon horizon : Horizon.values()) {
            for (Run run : runs.unjudged(horizon, today)) {
                progress.stopIfCancelled();
                LocalDate until = until(run, horizon);
                if (!until.isAfter(today)) {
                    judge(run, horizon, until);
                }
            }
        }
    }

    private LocalDate until(Run run, Horizon horizon) {
        return horizon == Horizon.MONTH ? run.day().plusMonths(1) : run.day().plusDays(version(run).churnWindowDays());
    }

    private void judge(Run run, Horizon horizon, LocalDate until) {
        List<Stratum> found = strata.of(run, until);
        if (found.isEmpty()) {
            outcomes.insertUnknown(run, horizon, until);
        } else {
            double threshold = strata.threshold(run);
            outcomes.insert(new Outcome(run.id(), run.versionId(), run.version(), horizon, run.day(), until,
                    RealisedFigures.of(found), promise(run, threshold).orElse(null)), threshold);
        }
    }

    /** Of the answers of the test, where they are kept, at the run's threshold; otherwise at that of the test. */
    private Optional<Promise> promise(Run run, double threshold) {
        return versions.test(run.versionId()).map(test -> Promises.of(test.answers(), threshold))
                .or(() -> version(run).evaluation().map(evaluation -> Promises.of(evaluation.test(), evaluation.confusion())));
    }

    private ModelVersion version(Run run) {
        return versions.find(run.versionId()).orElseThrow();
    }
}
