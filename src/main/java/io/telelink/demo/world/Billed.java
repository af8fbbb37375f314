package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** The part of a month's usage that is on the bill. */
public final class Billed {

    private Billed() {
    }

    /** Of the months of joining and leaving, the days that they were a customer. */
    public static Usage of(Usage usage, LocalDate joinedOn, @Nullable LocalDate leftOn, YearMonth month) {
        int from = YearMonth.from(joinedOn).equals(month) ? joinedOn.getDayOfMonth() : 1;
        int to = leftOn != null && YearMonth.from(leftOn).equals(month) ? leftOn.getDayOfMonth() : month.lengthOfMonth();
        int days = Math.max(0, to - from + 1);
        return days == month.lengthOfMonth() ? usage : usage.share((double) days / month.lengthOfMonth());
    }
}
