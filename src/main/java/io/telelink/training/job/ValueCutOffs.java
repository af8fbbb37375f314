package io.telelink.training.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import io.telelink.customer.BilledMonths;

/**
 * The two moments of a value training: at the first, models learn from what was known then and what customers brought in the
 * following months; at the second, a year later, they are measured on what happened since. Both are first days of months.
 */
record ValueCutOffs(LocalDate training, LocalDate backtest) {

    /** Months of revenue that models learn and are measured on. */
    static final int MONTHS = 12;

    /**
     * The latest possible: the months after the second end with the latest billed one that has passed.
     *
     * @return empty where bills do not reach back far enough
     */
    static Optional<ValueCutOffs> of(BilledMonths billed, LocalDate today) {
        YearMonth passed = YearMonth.from(today).minusMonths(1);
        YearMonth last = billed.last().isAfter(passed) ? passed : billed.last();
        YearMonth backtest = last.plusMonths(1).minusMonths(MONTHS);
        YearMonth training = backtest.minusMonths(MONTHS);
        // At least one bill from before says what a customer's bills were like.
        return billed.first().isBefore(training) ? Optional.of(new ValueCutOffs(training.atDay(1), backtest.atDay(1)))
                : Optional.empty();
    }
}
