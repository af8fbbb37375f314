package io.telelink.campaign.plan;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses who takes part. Candidates are taken by expected profit while it is above 0 and budget and capacity last. Where the
 * budget ends it, they are taken by profit per dollar as well, and the better of the two plans counts: together they are never
 * worse than half the best that any choice could do (Dantzig's bound), and with costs far below the budget nearly the best.
 */
public final class Planner {

    private Planner() {
    }

    /** The same candidates, limits and seed give the same plan. */
    public static Plan plan(Candidates candidates, Limits limits, long seed) {
        Reach reach = Reach.of(candidates, candidates.byProfit(), limits);
        if (reach.stop() == Stop.BUDGET) {
            Reach perDollar = Reach.of(candidates, candidates.byProfitPerDollar(), limits);
            reach = perDollar.profit() > reach.profit() ? perDollar : reach;
        }
        Drawn drawn = Drawn.of(candidates, reach, limits, seed);
        // The draw may hold out the cheap ones: then the last in the ranking have to go.
        while (drawn.spend() > limits.budget()) {
            int excess = (int) Math.ceil((drawn.spend() - limits.budget()) / drawn.spend() * reach.members());
            reach = reach.shortened(candidates, reach.members() - Math.max(1, excess));
            drawn = Drawn.of(candidates, reach, limits, seed);
        }
        return new Plan(drawn.members(), drawn.tenth(), drawn.control(), drawn.contacts(), drawn.profit(), drawn.spend(),
                reach.stop(), marginal(candidates, reach), ProfitCurve.of(candidates, reach.order()));
    }

    private static Optional<Plan.Marginal> marginal(Candidates candidates, Reach reach) {
        return Optional.of(reach.members()).filter(members -> members > 0).map(members -> reach.order()[members - 1])
                .map(last -> new Plan.Marginal(candidates.id()[last], candidates.probability()[last],
                        candidates.profit()[last], candidates.spend()[last]));
    }

    private record Drawn(int[] members, int[] tenth, boolean[] control, int contacts, double profit, double spend) {

        static Drawn of(Candidates candidates, Reach reach, Limits limits, long seed) {
            int[] members = IntStream.range(0, reach.members()).map(n -> reach.order()[n]).toArray();
            long[] id = IntStream.of(members).mapToLong(m -> candidates.id()[m]).toArray();
            int[] tenth = ControlDraw.tenths(id, IntStream.of(members).mapToDouble(m -> candidates.probability()[m]).toArray());
            boolean[] control = ControlDraw.draw(id, tenth, limits.controlShare(), seed);
            int contacts = 0;
            double profit = 0;
            double spend = 0;
            for (int m = 0; m < members.length; m++) {
                if (!control[m]) {
                    contacts++;
                    profit += candidates.profit()[members[m]];
                    spend += candidates.spend()[members[m]];
                }
            }
            return new Drawn(members, tenth, control, contacts, profit, spend);
        }
    }
}
