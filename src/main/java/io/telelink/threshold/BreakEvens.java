package io.telelink.threshold;

import java.util.List;
import java.util.stream.Stream;

import io.telelink.access.Roles;
import io.telelink.customer.CurrentScore;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.Snapshot;
import io.telelink.learning.data.Schema;
import io.telelink.retention.ActionProposals;
import io.telelink.retention.ExpectedProfit;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferChoice;
import io.telelink.retention.Offers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** From which churn probability on it pays to contact one customer. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class BreakEvens {

    private static final List<String> CHARGES = List.of("totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlCharge");

    private final ActionProposals proposals;
    private final Offers offers;
    private final Schema schema;

    BreakEvens(ActionProposals proposals, Offers offers, Schema schema) {
        this.proposals = proposals;
        this.offers = offers;
        this.schema = schema;
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
                .flatMap(choice -> of(choice, score, customer.snapshot().map(this::monthlyCharge).orElse(Double.NaN)))).toList();
    }

    private Stream<BreakEven> of(OfferChoice choice, CurrentScore score, double monthlyCharge) {
        return offers.find(choice.offer().offerId()).stream().map(Offer::saveRate)
                .map(rate -> new BreakEven(choice.offer().terms().name(), ExpectedProfit.breakEven(choice.offer().terms(), rate.mean(),
                        score.worthIfKept(), monthlyCharge), score.probability(), choice.expectedProfit()));
    }

    private double monthlyCharge(Snapshot snapshot) {
        return CHARGES.stream().mapToDouble(charge -> snapshot.row()[schema.indexOf(charge)]).sum();
    }
}
