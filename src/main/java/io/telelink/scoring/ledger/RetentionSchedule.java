package io.telelink.scoring.ledger;

import java.time.Duration;

import io.telelink.job.Repeating;
import org.springframework.stereotype.Component;

/** Looks every hour whether a month has to be made room for or taken off. */
@Component
class RetentionSchedule extends Repeating {

    private final Retention retention;

    RetentionSchedule(Retention retention) {
        super("prediction-retention", Duration.ofHours(1));
        this.retention = retention;
    }

    @Override
    protected void round() {
        retention.prepareMonths();
        retention.expired().forEach(retention::detach);
    }
}
