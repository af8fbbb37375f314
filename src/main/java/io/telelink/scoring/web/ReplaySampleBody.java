package io.telelink.scoring.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.scoring.ReplaySample;

/** Predictions of a run computed again, as the REST interface shows them. */
@Schema(name = "ReplaySample")
record ReplaySampleBody(long runId, @Schema(description = "The same seed draws the same predictions") long seed, int replayed,
                        @Schema(description = "Drawn, but erased on request") int erased, int different,
                        List<ReplayBody> differing) {

    static ReplaySampleBody of(ReplaySample sample) {
        return new ReplaySampleBody(sample.runId(), sample.seed(), sample.replayed(), sample.erased(),
                sample.different().size(), sample.different().stream().map(ReplayBody::of).toList());
    }
}
