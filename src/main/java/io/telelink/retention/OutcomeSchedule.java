package io.telelink.retention;

import io.telelink.job.Repeating;
import org.springframework.stereotype.Component;

/** Lets the outcomes of actions land by themselves. */
@Component
class OutcomeSchedule extends Repeating {

    private final Outcomes outcomes;

    OutcomeSchedule(Outcomes outcomes, RetentionSettings settings) {
        super("action-outcomes", settings.landInterval());
        this.outcomes = outcomes;
    }

    @Override
    protected void round() {
        outcomes.land();
    }
}
