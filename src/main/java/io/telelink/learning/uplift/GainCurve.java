package io.telelink.learning.uplift;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is gained by treating those of the highest scores first, from (0, 0) on, a point after each group of equal scores, in the
 * conventions of scikit-uplift 0.5 (Maksim Shevchenko et al.): see {@link #qini} and {@link #uplift}.
 *
 * @param contacted number of people up to the point, both arms
 * @param gain      people with the good outcome more than without the treatment
 */
public record GainCurve(int[] contacted, double[] gain) {

    /** How the counts up to a point become a gain. */
    @FunctionalInterface
    private interface Gain {
        double of(int treated, int treatedGood, int control, int controlGood);
    }

    /**
     * Radcliffe's Qini curve (2007): good outcomes of the treated less those of the control group, scaled to as many people as
     * were treated.
     *
     * @param good whether the outcome is the wanted one, here: stayed
     */
    public static GainCurve qini(boolean[] good, double[] score, boolean[] treated) {
        return of(good, score, treated, (t, tGood, c, cGood) -> tGood - (c == 0 ? 0 : (double) cGood * t / c));
    }

    /** The cumulative uplift curve: the difference of the shares of good outcomes, times everybody up to the point. */
    public static GainCurve uplift(boolean[] good, double[] score, boolean[] treated) {
        return of(good, score, treated, (t, tGood, c, cGood) ->
                ((t == 0 ? 0 : (double) tGood / t) - (c == 0 ? 0 : (double) cGood / c)) * (t + c));
    }

    private static GainCurve of(boolean[] good, double[] score, boolean[] treated, Gain gain) {
        if (good.length != score.length || good.length != treated.length) {
            throw new IllegalArgumentException("outcomes, scores and arms differ in length");
        }
        int[] order = fallingOrder(score);
        int[] contacted = new int[order.length + 1];
        double[] gains = new double[order.length + 1];
        int[] people = new int[2];
        int[] goods = new int[2];
        int points = 1;
        for (int i = 0; i < order.length; i++) {
            int arm = treated[order[i]] ? 1 : 0;
            people[arm]++;
            goods[arm] += good[order[i]] ? 1 : 0;
            if (i + 1 == order.length || score[order[i]] != score[order[i + 1]]) {
                contacted[points] = i + 1;
                gains[points++] = gain.of(people[1], goods[1], people[0], goods[0]);
            }
        }
        return new GainCurve(Arrays.copyOf(contacted, points), Arrays.copyOf(gains, points));
    }

    private static int[] fallingOrder(double[] score) {
        return IntStream.range(0, score.length).boxed().sorted((a, b) -> Double.compare(score[b], score[a]))
                .mapToInt(i -> i).toArray();
    }

    /** Area under the curve, by trapezoids. */
    public double area() {
        double area = 0;
        for (int p = 1; p < gain.length; p++) {
            area += (gain[p] + gain[p - 1]) / 2 * (contacted[p] - contacted[p - 1]);
        }
        return area;
    }

    /** Area between the curve and the straight line to its end, which a random order has on average. */
    public double areaAboveRandom() {
        int last = gain.length - 1;
        return area() - gain[last] * contacted[last] / 2;
    }

    /** The same curve with at most so many points, both ends included, to draw. */
    public GainCurve thinned(int points) {
        if (gain.length <= points) {
            return this;
        }
        int[] kept = IntStream.range(0, points).map(i -> (int) ((long) i * (gain.length - 1) / (points - 1))).toArray();
        return new GainCurve(Arrays.stream(kept).map(i -> contacted[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> gain[i]).toArray());
    }
}
