package io.telelink.campaign;

import java.util.Map;

/**
 * How a campaign's list stands now.
 *
 * @param contacts who is on it
 * @param leftOut  whose action waits all the same and may not be contacted under it, by reason
 */
public record HandOverTally(int contacts, Map<Exclusion, Long> leftOut) {

    /** However many are left out. */
    public long allLeftOut() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }
}
