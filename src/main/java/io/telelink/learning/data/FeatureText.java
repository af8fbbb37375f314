package io.telelink.learning.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Values of features as people and files write them. */
final class FeatureText {

    private FeatureText() {
    }

    static double parse(Feature feature, String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        return switch (feature.kind()) {
            case NUMERIC -> number(feature, trimmed);
            case CATEGORICAL -> level(feature, trimmed);
            case FLAG -> flag(trimmed);
        };
    }

    private static double number(Feature feature, String text) {
        double value;
        try {
            value = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        if (!(value >= feature.min() && value <= feature.max())) {
            throw new IllegalArgumentException(text + " is outside the range " + plain(feature.min()) + " to "
                    + plain(feature.max()));
        }
        if (feature.integer() && value != Math.rint(value)) {
            throw new IllegalArgumentException(text + " is not a whole number");
        }
        return value + 0.0; // turns a negative zero into zero
    }

    private static double level(Feature feature, String text) {
        for (int i = 0; i < feature.levels().size(); i++) {
            if (feature.levels().get(i).equalsIgnoreCase(text)) {
                return i;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not one of " + String.join(", ", feature.levels()));
    }

    private static double flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> 1;
            case "no", "false", "0" -> 0;
            default -> throw new IllegalArgumentException("'" + text + "' is not one of yes, no, true, false, 1, 0");
        };
    }

    static String text(Feature feature, double value) {
        if (Double.isNaN(value)) {
            return "not given";
        }
        return switch (feature.kind()) {
            case FLAG -> value >= .5 ? "Yes" : "No";
            case CATEGORICAL -> value < feature.levels().size() ? feature.levels().get((int) value) : "unknown";
            case NUMERIC -> feature.unit().equals("$") ? decimals(value, 2) : plain(round(value, feature.integer() ? 0 : 1));
        };
    }

    static String describe(Feature feature, double value) {
        boolean bare = feature.kind() != Kind.NUMERIC || Double.isNaN(value);
        return bare ? text(feature, value) : withUnit(text(feature, value), feature.unit());
    }

    static String describe(DerivedFeature feature, double value) {
        int places = feature.unit().contains("$") ? 2 : 1;
        return withUnit(feature.unit().equals("$") ? decimals(value, 2) : plain(round(value, places)), feature.unit());
    }

    private static String withUnit(String number, String unit) {
        if (unit.startsWith("$")) {
            return (number.startsWith("-") ? "-$" + number.substring(1) : "$" + number) + unit.substring(1);
        }
        boolean one = number.equals("1") && unit.endsWith("s");
        return unit.isEmpty() ? number : number + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** The value with exactly that many decimals. */
    static String decimals(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** The value without decimals that say nothing. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString();
    }

    private static double round(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
