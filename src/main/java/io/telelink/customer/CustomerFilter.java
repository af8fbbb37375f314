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
 */
public record CustomerFilter(@Nullable String text, Set<String> states, @Nullable CustomerStatus status,
                             @Nullable Boolean internationalPlan, @Nullable Boolean voiceMailPlan,
                             Set<RiskBand> riskBands, @Nullable Double minProbability, @Nullable Double maxProbability,
                             @Nullable Double minClv, @Nullable Double maxClv) {

    /** Everyone. */
    public static final CustomerFilter ALL =
            new CustomerFilter(null, Set.of(), null, null, null, Set.of(), null, null, null, null);

    public CustomerFilter {
        states = Set.copyOf(states);
        riskBands = Set.copyOf(riskBands);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether nothing is left out. */
    public boolean isEmpty() {
        return equals(ALL);
    }
}
