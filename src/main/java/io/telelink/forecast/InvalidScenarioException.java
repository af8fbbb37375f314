package io.telelink.forecast;

import java.math.BigDecimal;

/** What was asked of a forecast cannot be computed; the message names the parameter and what it may be. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private final String parameter;

    private InvalidScenarioException(String parameter, String allowed, String given) {
        super(parameter + " must be " + allowed + ", not '" + given + "'");
        this.parameter = parameter;
    }

    static InvalidScenarioException outOfRange(String parameter, String given, double least, double most) {
        return new InvalidScenarioException(parameter, "a number from " + plain(least) + " to " + plain(most), given);
    }

    static InvalidScenarioException notOneOf(String parameter, String given, Iterable<?> allowed) {
        var words = new StringBuilder("one of ");
        allowed.forEach(each -> words.append(words.length() > "one of ".length() ? ", " : "").append(each));
        return new InvalidScenarioException(parameter, words.toString(), given);
    }

    /** Name of what is wrong. */
    public String parameter() {
        return parameter;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
