package io.telelink.threshold;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.customer.CustomerDetails;
import io.telelink.retention.ActionProposals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** From which churn probability on it pays to contact one customer. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class BreakEvens {

    private final ActionProposals proposals;

    BreakEvens(ActionProposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Where an offer begins to pay for a customer.
     *
     * @param breakEven      churn probability from which contacting pays; above 1 where it never does
     * @param probability    of the customer now
     * @param expectedProfit of contacting now, $
     */
    public record BreakEven(String offer, double breakEven, double probability, double expectedProfit) {

        public boolean pays() {
            return probability >= breakEven;
        }
    }

    /** One for each offer that may be made to the customer today, the most profitable first; none before the customer is scored. */
    public List<BreakEven> of(CustomerDetails customer) {
        return customer.score().stream().flatMap(score -> proposals.choices(customer).stream()
                .map(choice -> new BreakEven(choice.offer().terms().name(), choice.breakEven(), score.probability(),
                        choice.expectedProfit()))).toList();
    }
}
