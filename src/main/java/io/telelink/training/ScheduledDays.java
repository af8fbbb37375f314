package io.telelink.training;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The days of a schedule as seen on a day of the store. Several that were missed, as when nothing ran, are made up for by one.
 *
 * @param due  the latest day of the schedule, where it has been reached since the schedule was set and nothing was started for it
 * @param next the day of the next training; empty where the schedule is off
 */
public record ScheduledDays(Optional<LocalDate> due, Optional<LocalDate> next) {

    /** @param latestStarted day of the schedule that a training was last started for */
    public static ScheduledDays of(TrainingPolicy policy, Optional<LocalDate> latestStarted, LocalDate today) {
        TrainingSchedule schedule = policy.rules().schedule();
        @Nullable LocalDate setOn = policy.setOn();
        if (!schedule.isOn() || setOn == null) {
            return new ScheduledDays(Optional.empty(), Optional.empty());
        }
        LocalDate latest = schedule.latest(today);
        Optional<LocalDate> due = Optional.of(latest).filter(day -> day.isAfter(setOn))
                .filter(day -> latestStarted.filter(started -> !started.isBefore(day)).isEmpty());
        return new ScheduledDays(due, due.or(() -> Optional.of(schedule.next(today))));
    }
}
