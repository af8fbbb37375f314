package io.telelink.scoring;

import java.util.List;

/**
 * Predictions of a run computed again.
 *
 * @param seed      from which they were drawn: the same seed draws the same ones
 * @param replayed  how many
 * @param erased    how many of those drawn could not be, as their customer's personal data was erased
 * @param different those that came out otherwise
 */
public record ReplaySample(long runId, long seed, int replayed, int erased, List<Replay> different) {

    public ReplaySample {
        different = List.copyOf(different);
    }
}
