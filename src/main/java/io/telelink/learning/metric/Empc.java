package io.telelink.learning.metric;

import java.util.Arrays;

/**
 * Expected maximum profit of a retention campaign (Verbraken, Verbeke and Baesens 2013, equation 15): for every share g of
 * churners who accept, the best part of the ranking is contacted; the profit is averaged over g's Beta distribution. Only the
 * convex hull of the ROC curve matters, on which the best point is constant between two values of g.
 *
 * @param value dollars per customer
 * @param fraction expected share of customers contacted, 0 to 1
 */
public record Empc(double value, double fraction) {

    /** EMPC of scores, with the parameters given; both parts are 0 when there are no churners. */
    public static Empc of(boolean[] truth, double[] score, CampaignEconomics economics) {
        return of(Ranking.of(truth, score), economics);
    }

    /** EMPC of a ranking. */
    public static Empc of(Ranking ranking, CampaignEconomics economics) {
        double rows = ranking.positives() + ranking.negatives();
        if (ranking.positives() == 0) {
            return new Empc(0, 0);
        }
        int[][] hull = hull(ranking);
        double value = 0;
        double fraction = 0;
        double from = 0;
        for (int v = 0; v < hull.length; v++) {
            double to = v + 1 == hull.length ? 1 : Math.clamp(indifferent(hull[v], hull[v + 1], economics), from, 1);
            double churners = hull[v][0] / rows;
            double stayers = hull[v][1] / rows;
            double probability = mass(economics, to, 0) - mass(economics, from, 0);
            double acceptance = economics.meanAcceptance() * (mass(economics, to, 1) - mass(economics, from, 1));
            value += churners * ((economics.clv() - economics.offer()) * acceptance - economics.contact() * probability)
                    - stayers * economics.costOfStayer() * probability;
            fraction += (churners + stayers) * probability;
            from = to;
        }
        return new Empc(value, fraction);
    }

    /** The share of accepting churners at which two neighbouring points of the hull earn the same. */
    private static double indifferent(int[] point, int[] next, CampaignEconomics economics) {
        double churners = next[0] - point[0];
        double stayers = next[1] - point[1];
        return churners == 0 ? 1
                : (stayers / churners * economics.costOfStayer() + economics.contact()) / (economics.clv() - economics.offer());
    }

    private static double mass(CampaignEconomics economics, double upTo, int moment) {
        return IncompleteBeta.of(economics.alpha() + moment, economics.beta(), upTo);
    }

    /** Corners of the upper convex hull from (0, 0) on, as counts of churners and stayers contacted. */
    private static int[][] hull(Ranking ranking) {
        int[][] hull = new int[ranking.groups() + 1][];
        hull[0] = new int[] {0, 0};
        int size = 1;
        for (int g = 0; g < ranking.groups(); g++) {
            int[] point = {ranking.truePositives()[g], ranking.falsePositives()[g]};
            while (size > 1 && !turnsRight(hull[size - 2], hull[size - 1], point)) {
                size--;
            }
            hull[size++] = point;
        }
        return Arrays.copyOf(hull, size);
    }

    private static boolean turnsRight(int[] a, int[] b, int[] c) {
        return (long) (b[0] - a[0]) * (c[1] - b[1]) > (long) (c[0] - b[0]) * (b[1] - a[1]);
    }
}
