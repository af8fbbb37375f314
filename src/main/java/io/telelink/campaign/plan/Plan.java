package io.telelink.campaign.plan;

import java.util.Optional;

/**
 * Who takes part, and what is expected of it. Positions are those of the candidates.
 *
 * @param members  positions, best first
 * @param tenth    of risk among the members, 1 to 10
 * @param control  whether the member is held out
 * @param contacts members who are contacted
 * @param profit   expected of the contacts, $
 * @param spend    expected of the contacts, $
 * @param marginal the last customer taken; empty when there is none
 * @param curve    what contacting more or fewer would bring
 */
public record Plan(int[] members, int[] tenth, boolean[] control, int contacts, double profit, double spend, Stop stop,
                   Optional<Marginal> marginal, ProfitCurve curve) {

    /** The customer for whom it is just worth while. */
    public record Marginal(long customerId, double probability, double profit, double spend) {
    }

    public int controls() {
        return members.length - contacts;
    }
}
