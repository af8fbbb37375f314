package io.telelink.scoring.ledger;

import io.telelink.job.Repeating;
import io.telelink.scoring.ScoringPolicy;
import org.springframework.stereotype.Component;

/** Seals single answers at the set interval, and what is left when the application stops. */
@Component
class SealingSchedule extends Repeating {

    private final Sealing sealing;

    SealingSchedule(Sealing sealing, ScoringPolicy policy) {
        super("prediction-sealing", policy.sealInterval());
        this.sealing = sealing;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more) {
            more = sealing.seal();
        }
    }

    @Override
    protected void lastRound() {
        round();
    }
}
