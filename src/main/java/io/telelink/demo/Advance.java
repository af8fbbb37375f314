package io.telelink.demo;

import java.time.LocalDate;

import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * A run that moves the store's day on.
 *
 * @param toDay  the day it moves to
 * @param left   how many customers left in the month; null until it is done, as are the next
 * @param joined how many joined
 * @param active how many are customers now
 */
public record Advance(JobRun job, LocalDate toDay, @Nullable Long left, @Nullable Long joined, @Nullable Long active) {

    /** Kind of these runs among all jobs. */
    public static final String KIND = "DEMONSTRATION_ADVANCE";
}
