package io.telelink.retention;

/**
 * What contacting a customer with an offer is expected to earn, $:
 *
 * <pre>p s (V - d) - (1 - p) u d - c</pre>
 *
 * with churn probability p, save rate s, value V of the customer if kept, cost d of the offer to the customer who takes it, share u of
 * those who would have stayed and take it all the same, and cost c of the contact. It is the profit per contacted customer of
 * Neslin, Gupta, Kamakura, Lu and Mason (2006, equation 1) and of Verbraken, Verbeke and Baesens (2013, equation 5) for a
 * single customer, with u where they let every stayer accept (u = 1). V is not weighed by the chance to stay: p and s do that.
 */
public final class ExpectedProfit {

    private ExpectedProfit() {
    }

    /**
     * Of one customer and one offer.
     *
     * @param saveRate      mean of what is believed of it
     * @param valueIfKept   $, as in {@link io.telelink.learning.value.ValueEstimator}
     * @param monthlyCharge what a discount is a share of, $; NaN where unknown, which leaves the discount out
     */
    public static double of(OfferTerms offer, double saveRate, double probability, double valueIfKept, double monthlyCharge) {
        double cost = offer.costOf(monthlyCharge);
        return probability * saveRate * (valueIfKept - cost) - (1 - probability) * offer.stayerUptake() * cost - offer.contactCost();
    }

    /**
     * The churn probability from which contacting pays; above 1 where it never does.
     *
     * @param saveRate as in {@link #of}
     */
    public static double breakEven(OfferTerms offer, double saveRate, double valueIfKept, double monthlyCharge) {
        double cost = offer.costOf(monthlyCharge);
        double stayer = offer.stayerUptake() * cost;
        double slope = saveRate * (valueIfKept - cost) + stayer;
        return slope <= 0 ? Double.POSITIVE_INFINITY : (stayer + offer.contactCost()) / slope;
    }
}
