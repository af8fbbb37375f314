package io.telelink.customer.job;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What cells of any file can say. What does not fit is refused by an {@link IllegalArgumentException} that says why. */
final class Cells {

    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 30;

    private Cells() {
    }

    static String accountNumber(String text) {
        if (!ACCOUNT_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 1 to 40 letters, digits, dots, hyphens or underscores, "
                    + "beginning with a letter or a digit");
        }
        return text;
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not a date written like 2026-03-31");
        }
    }

    /** A number from 0 on. */
    static double number(String text, double most, boolean whole) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a number");
        }
        double value = Double.parseDouble(text);
        if (value < 0) {
            throw new IllegalArgumentException("is negative");
        }
        if (value > most) {
            throw new IllegalArgumentException("is more than %,.0f".formatted(most));
        }
        if (whole && value != Math.rint(value)) {
            throw new IllegalArgumentException("is not a whole number");
        }
        return value;
    }

    /** Why a cell was refused, with what may help. */
    static String reason(IllegalArgumentException refused, String text) {
        return Shortened.of(String.valueOf(refused.getMessage()), LONGEST_REASON)
                + (DECIMAL_COMMA.matcher(text).matches() ? "; write decimals with a point, not a comma" : "");
    }
}
