package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The times of a world that is made with a past.
 *
 * @param today   first day of a month
 * @param cutOff  the latest end of a quarter whose churn window has passed: what the subscribers are known of
 * @param history months of bills before today
 */
public record Calendar(LocalDate today, LocalDate cutOff, int history) {

    public static final int WINDOW_DAYS = 90;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** @throws IllegalArgumentException when today is not the first day of a month, or the history does not reach back a year */
    public static Calendar of(LocalDate today, int history) {
        if (today.getDayOfMonth() != 1 || history < MONTHS_OF_YEAR) {
            throw new IllegalArgumentException("a world begins on the first day of a month with a year of history or more, not on "
                    + today + " with " + history + " months");
        }
        LocalDate end = endOfQuarter(YearMonth.from(today).minusMonths(1));
        while (!end.plusDays(WINDOW_DAYS).isBefore(today)) {
            end = endOfQuarter(YearMonth.from(end).minusMonths(MONTHS_OF_QUARTER));
        }
        return new Calendar(today, end, history);
    }

    /** The last day of the latest quarter that had ended when this month did. */
    private static LocalDate endOfQuarter(YearMonth month) {
        return month.minusMonths(month.getMonthValue() % MONTHS_OF_QUARTER).atEndOfMonth();
    }

    /** The month that today begins, of which nothing is known yet. */
    public YearMonth now() {
        return YearMonth.from(today);
    }

    YearMonth cutOffMonth() {
        return YearMonth.from(cutOff);
    }

    /** The first month of bills. */
    public YearMonth begin() {
        return now().minusMonths(history);
    }

    /**
     * Months at whose end a snapshot of everybody is kept: the ends of quarters, and the last one. Those between the cut-off and
     * today are left out, so that no later cut-off has a window that has passed before the real subscribers' has.
     *
     * @param sparing only those that a model of value needs, a year and two years ago
     */
    public SortedSet<YearMonth> snapshots(boolean sparing) {
        var months = new TreeSet<YearMonth>();
        YearMonth last = now().minusMonths(1);
        for (YearMonth month = begin().minusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean needed = !sparing || !month.isBefore(cutOffMonth()) || isBeforeYears(month, 1) || isBeforeYears(month, 2);
            if (needed && month.getMonthValue() % MONTHS_OF_QUARTER == 0) {
                months.add(month);
            }
        }
        months.add(last);
        return months;
    }

    private boolean isBeforeYears(YearMonth month, int years) {
        return month.atEndOfMonth().equals(endOfQuarter(now().minusMonths((long) MONTHS_OF_YEAR * years).minusMonths(1)));
    }
}
