package io.telelink.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How figures and times are written, the same on every machine: US dollars, decimal point, comma between thousands.
 * What is not a number is written as a dash.
 */
public final class Formats {

    /** Stands where a figure is not known. */
    public static final String UNKNOWN = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double SMALLEST_SHARE = 0.0005;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.US);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

    private Formats() {}

    /** Dollars: {@code $1,234} from a hundred on, {@code $99.50} below. */
    public static String money(double dollars) {
        if (!Double.isFinite(dollars)) {
            return UNKNOWN;
        }
        BigDecimal cents = BigDecimal.valueOf(Math.abs(dollars)).setScale(2, RoundingMode.HALF_UP);
        boolean whole = cents.signum() == 0 || cents.compareTo(HUNDRED) >= 0;
        return sign(dollars, cents) + "$" + pattern(whole ? "#,##0" : "#,##0.00").format(cents);
    }

    /** Dollars in the largest unit that leaves a readable figure: {@code $4.32M}. */
    public static String moneyShort(double dollars) {
        double size = Math.abs(dollars);
        if (!Double.isFinite(dollars) || size < 99_950) {
            return money(dollars);
        }
        String sign = dollars < 0 ? "−" : "";
        if (size < 999_500) {
            return sign + "$" + pattern("#,##0").format(size / 1e3) + "K";
        }
        return size < 999_500_000
                ? sign + "$" + pattern("#,##0.00").format(size / 1e6) + "M"
                : sign + "$" + pattern("#,##0.00").format(size / 1e9) + "B";
    }

    /** A share of one as {@code 14.5%}; one that is not nothing and not everything never reads as if it were. */
    public static String share(double fraction) {
        if (!Double.isFinite(fraction)) {
            return UNKNOWN;
        }
        if (fraction > 0 && fraction < SMALLEST_SHARE) {
            return "<0.1%";
        }
        if (fraction < 1 && fraction >= 1 - SMALLEST_SHARE) {
            return ">99.9%";
        }
        BigDecimal percent = BigDecimal.valueOf(Math.abs(fraction)).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return sign(fraction, percent) + pattern("#,##0.0").format(percent) + "%";
    }

    public static String count(long number) {
        return (number < 0 ? "−" : "") + pattern("#,##0").format(BigDecimal.valueOf(number).abs());
    }

    public static String decimal(double number, int digits) {
        if (!Double.isFinite(number)) {
            return UNKNOWN;
        }
        BigDecimal rounded = BigDecimal.valueOf(Math.abs(number)).setScale(digits, RoundingMode.HALF_UP);
        return sign(number, rounded) + pattern(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits)).format(rounded);
    }

    /** {@code 22 Nov 2026, 09:14}. */
    public static String dateTime(Instant instant, ZoneId zone) {
        return DATE_TIME.format(instant.atZone(zone));
    }

    /** {@code 22 Nov 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Nov 2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    private static String sign(double number, BigDecimal rounded) {
        return number < 0 && rounded.signum() != 0 ? "−" : "";
    }

    private static DecimalFormat pattern(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
