package io.telelink.forecast.compute;

import java.time.LocalDate;
import java.time.YearMonth;

import io.telelink.learning.value.Months;

/** Days as numbers, which lie close together in memory by the million: days since 1970. */
public final class Days {

    /** Day on which somebody left who has not. */
    public static final int NEVER = Integer.MAX_VALUE;

    private Days() {
    }

    public static int of(LocalDate day) {
        return (int) day.toEpochDay();
    }

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** Months from one day to another. */
    public static double months(int from, int to) {
        return (to - from) / Months.DAYS;
    }

    /** Months since the year 0. */
    public static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public static YearMonth yearMonth(int month) {
        return YearMonth.of(month / 12, month % 12 + 1);
    }
}
