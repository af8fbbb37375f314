package io.telelink.shadow.job;

import java.time.LocalDate;
import java.util.Objects;

import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.RunBegun;
import io.telelink.scoring.ScoringRun;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.persistence.ChallengerTable;
import io.telelink.shadow.persistence.ShadowRunTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Settles when a run begins who is scored in it beside the champion: all its ranges, on all nodes, have the same. */
@Component
class RunChallengers {

    private final ChallengerTable challengers;
    private final ShadowRunTable runs;
    private final VersionStore versions;

    RunChallengers(ChallengerTable challengers, ShadowRunTable runs, VersionStore versions) {
        this.challengers = challengers;
        this.runs = runs;
        this.versions = versions;
    }

    @EventListener
    void begun(RunBegun event) {
        ScoringRun run = event.run();
        if (run.isOfEveryone()) {
            challengers.inShadow().stream().filter(challenger -> challenger.versionId() != run.churnVersionId())
                    .forEach(challenger -> assign(run, challenger));
        }
    }

    /** A champion of another window may have come after the challenger: then nothing could be compared. */
    private void assign(ScoringRun run, Challenger challenger) {
        LocalDate day = Objects.requireNonNull(run.businessDay(), "a run that has begun has a day");
        int window = version(run.churnVersionId()).churnWindowDays();
        int challengers = version(challenger.versionId()).churnWindowDays();
        runs.insert(run.id(), challenger.id(), run.churnVersionId(), day, window);
        if (challengers != window) {
            runs.failed(run.id(), challenger.id(), "It says who leaves within %d days, the champion within %d: their outcomes cannot be compared."
                    .formatted(challengers, window));
        }
    }

    private ModelVersion version(long id) {
        return versions.find(id).orElseThrow();
    }
}
