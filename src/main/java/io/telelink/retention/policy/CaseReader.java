package io.telelink.retention.policy;

import java.util.Optional;

import io.telelink.customer.CustomerDetails;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.CurrentCharges;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.ScoringPolicy;
import org.springframework.stereotype.Component;

/** Customers as policies judge them: from the current snapshot and the current answer. */
@Component
public class CaseReader {

    private final CurrentCharges charges;
    private final ScoringPolicy scoring;

    CaseReader(CurrentCharges charges, ScoringPolicy scoring) {
        this.charges = charges;
        this.scoring = scoring;
    }

    /** Empty before the customer is scored. */
    public Optional<Proposer.Case> read(CustomerDetails details) {
        return details.snapshot().flatMap(snapshot -> details.score().map(score -> {
            double[] row = snapshot.row();
            double charge = charges.of(row);
            RiskBand band = RiskBand.valueOf(score.riskBand());
            return new Proposer.Case(row, band, charge >= scoring.highValueMonthlyCharge(), charge,
                    score.probability(), score.worthIfKept(),
                    band == RiskBand.LOW ? null : score.mainReason());
        }));
    }
}
