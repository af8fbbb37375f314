package io.telelink.shadow;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A scoring run with a challenger beside the champion.
 *
 * @param businessDay    day that the window of both is counted from
 * @param championNumber of the version whose answers the run gave; the id is beside it
 * @param failure        why the challenger was left out of the run; null where it was not
 * @param agreement      null before the run has succeeded
 * @param realised       null before the window has passed, and where a later run of the same day stands for this one
 */
public record ShadowedRun(long runId, LocalDate businessDay, long championId, int championNumber, int windowDays,
                          @Nullable String failure, @Nullable Agreement agreement, @Nullable Realised realised) {

    /** The first day on which everybody's outcome is known. */
    public LocalDate landsOn() {
        return businessDay.plusDays(windowDays);
    }
}
