package io.telelink.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * The whole calendar months that a forecast is of.
 *
 * @param asOf day of the forecast, on which the first month of its path begins
 */
record CalendarMonths(LocalDate asOf) {

    /** That begins on the day of the forecast or after it. */
    YearMonth first() {
        return YearMonth.from(asOf.minusDays(1)).plusMonths(1);
    }

    /** How many a path of so many months covers. */
    int months(int path) {
        return late() > 0 ? path - 1 : path;
    }

    /** What a path says of them: of the two of its months that a calendar month lies in, the share of each. */
    double[] shifted(double[] path) {
        double[] shifted = new double[months(path.length)];
        for (int month = 0; month < shifted.length; month++) {
            shifted[month] = late() > 0 ? (1 - late()) * path[month] + late() * path[month + 1] : path[month];
        }
        return shifted;
    }

    /**
     * Revenue of those who were here on the day of the forecast. Of those who joined in its month it is taken that they did so
     * on all its days alike.
     *
     * @param byJoining revenue by the first day of the month of joining
     */
    double ofBase(SortedMap<LocalDate, Double> byJoining) {
        LocalDate month = asOf.withDayOfMonth(1);
        double before = byJoining.headMap(month).values().stream().mapToDouble(Double::doubleValue).sum();
        return before + byJoining.getOrDefault(month, 0.0) * (asOf.getDayOfMonth() - 1) / asOf.lengthOfMonth();
    }

    /** By which part of a month they begin after the path. */
    private double late() {
        return asOf.getDayOfMonth() == 1 ? 0 : (asOf.lengthOfMonth() - asOf.getDayOfMonth() + 1.0) / asOf.lengthOfMonth();
    }
}
