package io.telelink.learning.uplift;

import java.util.OptionalDouble;

/**
 * Area under the uplift curve as scikit-uplift's {@code uplift_auc_score} has it: the area between uplift curve and random line,
 * over that of its perfect order. 1 is perfect, 0 random.
 */
public final class UpliftArea {

    private UpliftArea() {
    }

    /** Empty when no order is better than another. */
    public static OptionalDouble of(boolean[] good, double[] score, boolean[] treated) {
        double perfect = GainCurve.uplift(good, perfect(good, treated), treated).areaAboveRandom();
        return perfect == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(GainCurve.uplift(good, score, treated).areaAboveRandom() / perfect);
    }

    /** Twice for outcome equal to treatment, and once for what there is less of: good outcomes, or else the treated. */
    private static double[] perfect(boolean[] good, boolean[] treated) {
        int controlGood = 0;
        int treatedBad = 0;
        for (int i = 0; i < good.length; i++) {
            controlGood += good[i] && !treated[i] ? 1 : 0;
            treatedBad += !good[i] && treated[i] ? 1 : 0;
        }
        double[] score = new double[good.length];
        for (int i = 0; i < score.length; i++) {
            boolean extra = controlGood > treatedBad ? good[i] : treated[i];
            score[i] = (good[i] == treated[i] ? 2 : 0) + (extra ? 1 : 0);
        }
        return score;
    }
}
