package io.telelink.scoring;

import java.util.List;

/**
 * A prediction computed again from its snapshot and its model versions.
 *
 * @param differences what came out otherwise, bit for bit; empty where everything is the same
 */
public record Replay(long predictionId, List<Difference> differences) {

    /**
     * A field that differs.
     *
     * @param stored     as it was answered
     * @param recomputed as it came out now
     */
    public record Difference(String field, String stored, String recomputed) {
    }

    public Replay {
        differences = List.copyOf(differences);
    }

    public boolean isSame() {
        return differences.isEmpty();
    }
}
