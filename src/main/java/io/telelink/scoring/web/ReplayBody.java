package io.telelink.scoring.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.scoring.Replay;

/** A prediction computed again, as the REST interface shows it. */
@Schema(name = "Replay")
record ReplayBody(long predictionId, @Schema(description = "Whether every figure has the same bits") boolean same,
                  List<Replay.Difference> differences) {

    static ReplayBody of(Replay replay) {
        return new ReplayBody(replay.predictionId(), replay.isSame(), replay.differences());
    }
}
