package io.telelink.audit.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.audit.checkpoint.Checkpoint;
import io.telelink.audit.checkpoint.CheckpointState;
import org.jspecify.annotations.Nullable;

/** How the checkpoints of this node stand. */
@Schema(name = "Checkpoints")
record CheckpointsBody(String file, @Nullable Last last, @Nullable Failure failure) {

    /** The last checkpoint on the disk. */
    @Schema(name = "LastCheckpoint")
    record Last(long sequence, String hash, Instant occurredAt, Instant writtenAt) {

        static Last of(Checkpoint checkpoint) {
            return new Last(checkpoint.sequence(), checkpoint.hash().hex(), checkpoint.occurredAt(), checkpoint.writtenAt());
        }
    }

    /** Why none are written at present. */
    @Schema(name = "CheckpointFailure")
    record Failure(@Schema(description = "Whether the ledger contradicts its checkpoints") boolean tampering, String message,
                   Instant since) {

        static Failure of(CheckpointState.Failure failure) {
            return new Failure(failure.tampering(), failure.message(), failure.since());
        }
    }

    static CheckpointsBody of(CheckpointState state) {
        return new CheckpointsBody(state.file(), state.last().map(Last::of).orElse(null),
                state.failure().map(Failure::of).orElse(null));
    }
}
