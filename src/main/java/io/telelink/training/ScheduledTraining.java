package io.telelink.training;

import java.util.Locale;

import io.telelink.access.CurrentUser;
import io.telelink.customer.BusinessDay;
import io.telelink.training.persistence.PolicyTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trains on the days of the schedule. */
@Component
public class ScheduledTraining {

    private final PolicyTable policies;
    private final TrainingQueue queue;
    private final BusinessDay day;

    ScheduledTraining(PolicyTable policies, TrainingQueue queue, BusinessDay day) {
        this.policies = policies;
        this.queue = queue;
        this.day = day;
    }

    /**
     * Starts the training that is due, if one is. Of several nodes that find it due, the lock lets one after the other look.
     *
     * @throws TrainingRefusedException where too many trainings are waiting
     */
    @Transactional
    public void startIfDue() {
        if (policies.current().rules().schedule().isOn()) {
            policies.lock();
            TrainingPolicy policy = policies.current();
            ScheduledDays.of(policy, policies.latestStarted(), day.today()).due().ifPresent(due -> {
                String reason = "Schedule: " + policy.rules().schedule().name().toLowerCase(Locale.ROOT) + ", of " + due + ".";
                policies.started(due, queue.add(TrainingRequest.of(policy.rules().specifications()), TrainingTrigger.SCHEDULE,
                        reason, CurrentUser.SYSTEM));
            });
        }
    }
}
