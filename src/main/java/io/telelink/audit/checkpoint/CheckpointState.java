package io.telelink.audit.checkpoint;

import java.time.Instant;
import java.util.Optional;

/**
 * How the checkpoints of this node stand.
 *
 * @param file    where they are
 * @param last    the last one on the disk, as far as it is known
 * @param failure why the last attempt to write some failed; empty where it did not
 */
public record CheckpointState(String file, Optional<Checkpoint> last, Optional<Failure> failure) {

    /**
     * Why checkpoints are not written. The business goes on; somebody has to look.
     *
     * @param tampering whether the ledger contradicts the checkpoints, as opposed to a file that cannot be written
     * @param message   in words for the administrator
     * @param since     first of the attempts in a row that failed
     */
    public record Failure(boolean tampering, String message, Instant since) {
    }
}
