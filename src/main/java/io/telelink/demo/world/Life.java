package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A customer with their past.
 *
 * @param person at the end of the last month lived through
 * @param leftOn null for who is still a customer
 * @param first  month of the first usage; one before the history begins where they had joined by then
 * @param months usage of every month from the first to the last, or to that of leaving
 */
public record Life(Person person, @Nullable LocalDate leftOn, YearMonth first, List<Usage> months) {

    public LocalDate joinedOn() {
        return person.joinedOn();
    }

    /** Whether they were a customer at the end of a month. */
    public boolean isCustomerAtEndOf(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return !joinedOn().isAfter(end) && (leftOn == null || leftOn.isAfter(end));
    }

    public Usage usage(YearMonth month) {
        return months.get((int) first.until(month, ChronoUnit.MONTHS));
    }

    /** What is billed for a month: of those of joining and leaving, the days between. */
    public Usage billed(YearMonth month) {
        return Billed.of(usage(month), joinedOn(), leftOn, month);
    }
}
