package io.telelink.shadow;

import java.util.List;
import java.util.Optional;

/**
 * A challenger with its latest runs.
 *
 * @param runs newest first
 */
public record ChallengerReport(Challenger challenger, List<ShadowedRun> runs) {

    public ChallengerReport {
        runs = List.copyOf(runs);
    }

    /** The newest run of which is known how far both agree. */
    public Optional<ShadowedRun> agreed() {
        return runs.stream().filter(run -> run.agreement() != null).findFirst();
    }

    /** The newest run whose outcomes have been measured. */
    public Optional<ShadowedRun> landed() {
        return runs.stream().filter(run -> run.realised() != null).findFirst();
    }
}
