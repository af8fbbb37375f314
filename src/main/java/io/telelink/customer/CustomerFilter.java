package io.telelink.customer;

import java.util.Set;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to show; every part that is given narrows the choice.
 *
 * @param text      how the account number begins or ends, in any case
 * @param states    any of these; all when empty
 * @param riskBands any of these; all, the unscored included, when empty
 * @param minProbability calibrated churn probability of at least, 0 to 1
 * @param minClv    lifetime value of at least, $
 * @param contactingPays whether some offer is expected to earn more than contacting costs; of the scored
 * @param segment   id of a group of {@link CustomerGroups}
 */
public record CustomerFilter(@Nullable String text, Set<String> states, @Nullable CustomerStatus status,
                             @Nullable Boolean internationalPlan, @Nullable Boolean voiceMailPlan,
                             Set<RiskBand> riskBands, @Nullable Double minProbability, @Nullable Double maxProbability,
                             @Nullable Double minClv, @Nullable Double maxClv, @Nullable Boolean contactingPays,
                             @Nullable Long segment) {

    /** Everyone. */
    public static final CustomerFilter ALL =
            new CustomerFilter(null, Set.of(), null, null, null, Set.of(), null, null, null, null);

    /** Whether contacting pays or not, and whichever group they belong to. */
    public CustomerFilter(@Nullable String text, Set<String> states, @Nullable CustomerStatus status,
                          @Nullable Boolean internationalPlan, @Nullable Boolean voiceMailPlan, Set<RiskBand> riskBands,
                          @Nullable Double minProbability, @Nullable Double maxProbability, @Nullable Double minClv,
                          @Nullable Double maxClv) {
        this(text, states, status, internationalPlan, voiceMailPlan, riskBands, minProbability, maxProbability, minClv, maxClv,
                null, null);
    }

    public CustomerFilter {
        states = Set.copyOf(states);
        riskBands = Set.copyOf(riskBands);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** The same, narrowed to another group, or to none. */
    public CustomerFilter withSegment(@Nullable Long newSegment) {
        return new CustomerFilter(text, states, status, internationalPlan, voiceMailPlan, riskBands, minProbability,
                maxProbability, minClv, maxClv, contactingPays, newSegment);
    }

    /** Whether nothing is left out. */
    public boolean isEmpty() {
        return equals(ALL);
    }
}
