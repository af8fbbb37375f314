package io.telelink.learning.train;

import java.time.LocalDate;

/**
 * The days that rows to learn from describe.
 *
 * @param first as-of date of the oldest
 * @param last  as-of date of the newest
 */
public record DataPeriod(LocalDate first, LocalDate last) {

    public DataPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period from " + first + " to " + last);
        }
    }
}
