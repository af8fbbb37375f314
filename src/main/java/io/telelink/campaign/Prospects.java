package io.telelink.campaign;

import java.util.Arrays;
import java.util.Map;

import io.telelink.campaign.persistence.CandidateRows;
import io.telelink.campaign.plan.Candidates;
import io.telelink.retention.Offer;

/**
 * Everybody who could take part, and why the others could not.
 *
 * @param rows       everybody of the segment who is there
 * @param position   in {@code rows} of each candidate
 * @param offer      to each candidate, as it is now
 * @param effect     by how much contacting each candidate is expected to lower the probability to leave
 * @param candidates what the planner needs of them
 */
record Prospects(CandidateRows rows, int[] position, Offer[] offer, double[] effect, Candidates candidates,
                 Map<Exclusion, Long> excluded) {

    Prospects {
        excluded = Map.copyOf(excluded);
    }

    /** Customers of the segment. */
    long asked() {
        return candidates.size() + excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sum of the effects of these candidates: customers whom contacting them is expected to keep. */
    double saved(int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> effect[i]).sum();
    }
}
