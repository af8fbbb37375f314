package io.telelink.training;

import java.time.LocalDate;

/** On which days of the store the application trains by itself. */
public enum TrainingSchedule {

    OFF(0),
    /** The first day of each month. */
    MONTHLY(1),
    /** The first days of January, April, July and October. */
    QUARTERLY(3);

    private final int months;

    TrainingSchedule(int months) {
        this.months = months;
    }

    public boolean isOn() {
        return months > 0;
    }

    /** The latest day of the schedule that is not after a day. */
    LocalDate latest(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        return first.minusMonths((first.getMonthValue() - 1) % months);
    }

    /** The first day of the schedule after a day. */
    LocalDate next(LocalDate today) {
        return latest(today).plusMonths(months);
    }
}
