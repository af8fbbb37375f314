package io.telelink.forecast.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How the base moved in a calendar month.
 *
 * @param active customers at its beginning
 * @param joined in it
 * @param left   in it
 */
public record Movement(YearMonth month, long active, long joined, long left) {

    /** Share of the customers at the beginning of the month who left in it, or came and left; NaN while there were none. */
    public double churnRate() {
        return active == 0 ? Double.NaN : (double) left / active;
    }

    /** The whole months before a day, oldest first. */
    public static List<Movement> of(Lives lives, LocalDate today, int months) {
        int[] starts = new int[months + 1];
        YearMonth end = YearMonth.from(today);
        for (int i = 0; i <= months; i++) {
            starts[i] = Days.of(end.minusMonths(months - i).atDay(1));
        }
        long[] joined = new long[months + 1];
        long[] left = new long[months + 1];
        long active = 0;
        for (int i = 0; i < lives.size(); i++) {
            active += lives.joined(i) < starts[0] && lives.left(i) >= starts[0] ? 1 : 0;
            count(starts, lives.joined(i), joined);
            count(starts, lives.left(i), left);
        }
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            movements.add(new Movement(end.minusMonths(months - i), active, joined[i], left[i]));
            active += joined[i] - left[i];
        }
        return movements;
    }

    private static void count(int[] starts, int day, long[] counts) {
        if (day < starts[0] || day >= starts[starts.length - 1]) {
            return;
        }
        int at = (int) Days.months(starts[0], day);
        while (starts[at] > day) {
            at--;
        }
        while (starts[at + 1] <= day) {
            at++;
        }
        counts[at]++;
    }
}
