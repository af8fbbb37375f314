package io.telelink.scoring.ledger;

import java.time.Duration;

import io.telelink.job.Repeating;
import org.springframework.stereotype.Component;

/** Seals single answers every minute, and what is left when the application stops. */
@Component
class SealingSchedule extends Repeating {

    private final Sealing sealing;

    SealingSchedule(Sealing sealing) {
        super("prediction-sealing", Duration.ofMinutes(1));
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
