package io.telelink.learning.metric;

/**
 * What a retention campaign costs and earns per customer (Verbraken, Verbeke and Baesens 2013, section 3).
 *
 * @param clv value of a customer who stays, in dollars
 * @param offer cost of the incentive, in dollars
 * @param contact cost of the contact, in dollars
 * @param alpha first parameter of the Beta distribution of the share of churners who accept; a whole number
 * @param beta its second parameter; a whole number
 */
public record CampaignEconomics(double clv, double offer, double contact, int alpha, int beta) {

    public CampaignEconomics {
        if (!(clv > offer && offer >= 0 && contact >= 0) || alpha < 1 || beta < 1) {
            throw new IllegalArgumentException("an offer must cost less than a customer is worth");
        }
    }

    /** The figures of the publication: 200, 10 and 1 dollars, Beta(6, 14). */
    public static CampaignEconomics published() {
        return new CampaignEconomics(200, 10, 1, 6, 14);
    }

    /** Mean share of churners who accept. */
    public double meanAcceptance() {
        return (double) alpha / (alpha + beta);
    }

    /** Profit of contacting one churner of whom the given share accepts. */
    public double profitOfChurner(double acceptance) {
        return acceptance * (clv - offer) - contact;
    }

    /** Cost of contacting one customer who would have stayed, and takes the offer. */
    public double costOfStayer() {
        return offer + contact;
    }

    /** Churn probability from which contacting a customer pays off, at a share of churners who accept. */
    public double breakEven(double acceptance) {
        return costOfStayer() / (acceptance * (clv - offer) + offer);
    }
}
