package io.telelink.training;

import java.util.List;

/**
 * When the application trains by itself, and what.
 *
 * @param specifications names; for the schedule and for alerts
 * @param daysBetween    days of the store from one training for an alert to the next, {@value #FEWEST_DAYS} to {@value #MOST_DAYS}
 * @param propose        whether a version that is better than the champion with confidence is proposed, whoever wanted the training
 */
public record PolicyRules(TrainingSchedule schedule, List<String> specifications, OnAlert onAlert, int daysBetween, boolean propose) {

    public static final int FEWEST_DAYS = 1;
    public static final int MOST_DAYS = 365;

    private static final int USUAL_DAYS = 28;

    public PolicyRules {
        specifications = specifications.stream().distinct().toList();
        if (daysBetween < FEWEST_DAYS || daysBetween > MOST_DAYS) {
            throw new IllegalArgumentException("daysBetween must be from " + FEWEST_DAYS + " to " + MOST_DAYS + ", not "
                    + daysBetween + ".");
        }
    }

    /** What holds before anybody has set it. */
    static PolicyRules initial(List<String> specifications) {
        return new PolicyRules(TrainingSchedule.OFF, specifications, OnAlert.SUGGEST, USUAL_DAYS, true);
    }
}
