package io.telelink.training.job;

import io.telelink.job.Repeating;
import io.telelink.training.AlertTraining;
import io.telelink.training.ScheduledTraining;
import io.telelink.training.TrainingSettings;
import org.springframework.stereotype.Component;

/** Looks again and again whether the schedule or an alert wants a training. */
@Component
class OwnTrainings extends Repeating {

    private final ScheduledTraining schedule;
    private final AlertTraining alerts;

    OwnTrainings(ScheduledTraining schedule, AlertTraining alerts, TrainingSettings settings) {
        super("own-trainings", settings.look());
        this.schedule = schedule;
        this.alerts = alerts;
    }

    /** What keeps the one from its work is said, and does not keep the other from it. */
    @Override
    protected void round() {
        try {
            alerts.follow();
        } finally {
            schedule.startIfDue();
        }
    }
}
