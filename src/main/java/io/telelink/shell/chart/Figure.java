package io.telelink.shell.chart;

import io.telelink.shell.Formats;
import java.time.YearMonth;

/** How the figures along an axis are written. */
public enum Figure {
    /** A measure with as many decimals as its size warrants. */
    NUMBER,
    /** Whole things. */
    COUNT,
    /** A share of one, written in percent. */
    SHARE,
    /** Dollars. */
    MONEY,
    /** A calendar month, counted from the year 0 as {@link #month} does. */
    MONTH;

    private static final int MONTHS = 12;

    /** The number that stands for a month on an axis. */
    public static double month(YearMonth month) {
        return month.getYear() * (double) MONTHS + month.getMonthValue() - 1;
    }

    String format(double value) {
        if (!Double.isFinite(value)) {
            return Formats.UNKNOWN;
        }
        return switch (this) {
            case NUMBER -> Formats.decimal(value, decimals(Math.abs(value)));
            case COUNT -> Formats.count(Math.round(value));
            case SHARE -> Formats.share(value);
            case MONEY -> Formats.money(value);
            case MONTH -> {
                int months = (int) Math.round(value);
                yield Formats.month(YearMonth.of(months / MONTHS, months % MONTHS + 1));
            }
        };
    }

    private static int decimals(double size) {
        if (size >= 1000 || size == 0) {
            return 0;
        }
        return size >= 10 ? 1 : size >= 1 ? 2 : 3;
    }
}
