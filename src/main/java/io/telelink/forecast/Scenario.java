package io.telelink.forecast;

/**
 * What is assumed to become different from the present course.
 *
 * @param churn          relative change of every monthly probability of leaving: -0.1 makes each a tenth smaller; -0.3 to 0.3
 * @param price          relative change of what everybody pays from the first month on, -0.1 to 0.1; nobody leaves because of it
 * @param budget         spent on contacting customers, $ a month, 0 to 100 million; the greatest expected losses come first
 * @param costPerContact of one customer in one month, $, 0.01 to 10,000
 * @param saveRate       share that stays of the contacted who would have left in that month, 0 to 1
 */
public record Scenario(double churn, double price, double budget, double costPerContact, double saveRate) {

    public static final double MOST_CHURN = 0.3;
    public static final double MOST_PRICE = 0.1;
    public static final double MOST_BUDGET = 100_000_000;
    public static final double MOST_COST = 10_000;
    public static final double COST_PER_CONTACT = 5;
    public static final double SAVE_RATE = 0.3;

    /** Everything goes on as it is. */
    public static final Scenario NONE = new Scenario(0, 0, 0, COST_PER_CONTACT, SAVE_RATE);

    /** @throws InvalidScenarioException naming the value and what is allowed */
    public Scenario {
        check("churn", churn, -MOST_CHURN, MOST_CHURN);
        check("price", price, -MOST_PRICE, MOST_PRICE);
        check("budget", budget, 0, MOST_BUDGET);
        check("costPerContact", costPerContact, 0.01, MOST_COST);
        check("saveRate", saveRate, 0, 1);
    }

    public boolean changesAnything() {
        return churn != 0 || price != 0 || budget != 0;
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw InvalidScenarioException.outOfRange(name, String.valueOf(value), least, most);
        }
    }
}
