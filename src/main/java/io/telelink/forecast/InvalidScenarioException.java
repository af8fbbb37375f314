package io.telelink.forecast;

import java.math.BigDecimal;

/** An assumption lies outside of what a forecast can be computed for; the message names it and its limits. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private final String parameter;

    InvalidScenarioException(String parameter, double value, double least, double most) {
        super("%s must be a number from %s to %s, not %s".formatted(parameter, plain(least), plain(most),
                Double.isFinite(value) ? plain(value) : String.valueOf(value)));
        this.parameter = parameter;
    }

    /** Name of the assumption. */
    public String parameter() {
        return parameter;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
