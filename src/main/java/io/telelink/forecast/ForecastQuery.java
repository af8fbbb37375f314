package io.telelink.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked of a forecast, as addresses and the REST interface write it: shares in percent, money in dollars.
 *
 * @param months    12, 24 or 36
 * @param dimension what the base is divided by
 * @param member    the part looked at; empty for everybody, or for one whose name is not known
 */
public record ForecastQuery(int months, Dimension dimension, String member, Scenario scenario) {

    public static final String MONTHS = "months";
    public static final String DIMENSION = "by";
    public static final String MEMBER = "part";
    public static final String CHURN = "churn";
    public static final String PRICE = "price";
    public static final String BUDGET = "budget";
    public static final String COST = "contactCost";
    public static final String SAVE_RATE = "saveRate";

    /** A year of everybody, as things are. */
    public static final ForecastQuery USUAL = new ForecastQuery(12, Dimension.ALL, "", Scenario.NONE);
    private static final double PERCENT = 100;
    private static final int LONGEST_NAME = 100;

    /**
     * Reads a query; what is not given is as usual.
     *
     * @param given values by name
     * @throws InvalidScenarioException naming the parameter and what it may be
     */
    public static ForecastQuery read(Function<String, Optional<String>> given) {
        Function<String, Optional<String>> values = name -> given.apply(name).map(String::strip).filter(text -> !text.isEmpty());
        int months = (int) number(values, MONTHS, USUAL.months(), 1, 36);
        if (!Forecasts.HORIZONS.contains(months)) {
            throw InvalidScenarioException.notOneOf(MONTHS, String.valueOf(months), Forecasts.HORIZONS);
        }
        Dimension dimension = values.apply(DIMENSION).map(ForecastQuery::dimension).orElse(Dimension.ALL);
        String member = dimension == Dimension.ALL ? "" : values.apply(MEMBER).orElse("");
        if (member.length() > LONGEST_NAME) {
            throw InvalidScenarioException.notOneOf(MEMBER, member.substring(0, LONGEST_NAME), List.of("the parts of " + dimension));
        }
        return new ForecastQuery(months, dimension, member, new Scenario(
                number(values, CHURN, 0, -PERCENT * Scenario.MOST_CHURN, PERCENT * Scenario.MOST_CHURN) / PERCENT,
                number(values, PRICE, 0, -PERCENT * Scenario.MOST_PRICE, PERCENT * Scenario.MOST_PRICE) / PERCENT,
                number(values, BUDGET, 0, 0, Scenario.MOST_BUDGET),
                number(values, COST, Scenario.COST_PER_CONTACT, 0.01, Scenario.MOST_COST),
                number(values, SAVE_RATE, PERCENT * Scenario.SAVE_RATE, 0, PERCENT) / PERCENT));
    }

    /** What differs from the usual, by name, to be read again. */
    public Map<String, String> write() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, MONTHS, months, USUAL.months());
        if (dimension != Dimension.ALL) {
            values.put(DIMENSION, dimension.name().toLowerCase(Locale.ROOT));
            if (!member.isEmpty()) {
                values.put(MEMBER, member);
            }
        }
        put(values, CHURN, PERCENT * scenario.churn(), 0);
        put(values, PRICE, PERCENT * scenario.price(), 0);
        put(values, BUDGET, scenario.budget(), 0);
        put(values, COST, scenario.costPerContact(), Scenario.COST_PER_CONTACT);
        put(values, SAVE_RATE, PERCENT * scenario.saveRate(), PERCENT * Scenario.SAVE_RATE);
        return values;
    }

    public ForecastQuery with(Scenario other) {
        return new ForecastQuery(months, dimension, member, other);
    }

    private static Dimension dimension(String name) {
        return Arrays.stream(Dimension.values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> InvalidScenarioException.notOneOf(DIMENSION, name,
                        Arrays.stream(Dimension.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList()));
    }

    private static double number(Function<String, Optional<String>> values, String name, double usual, double least, double most) {
        Optional<String> text = values.apply(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            double number = Double.parseDouble(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused as what is out of range.
        }
        throw InvalidScenarioException.outOfRange(name, text.get().substring(0, Math.min(20, text.get().length())), least, most);
    }

    private static void put(Map<String, String> values, String name, double value, double usual) {
        double rounded = Math.round(value * PERCENT) / PERCENT;
        if (rounded != usual) {
            values.put(name, rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded));
        }
    }
}
