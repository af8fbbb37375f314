package io.telelink.learning.uplift;

import java.util.OptionalDouble;

/**
 * Qini coefficient as scikit-uplift's {@code qini_auc_score} has it: the area between Qini curve and random line, over that of
 * the perfect order, which treats first whoever stays if treated, and last whoever stays anyway. 1 is perfect, 0 random.
 */
public final class Qini {

    /** Names the convention wherever the figure is shown. */
    public static final String CONVENTION = "scikit-uplift qini_auc_score";

    private Qini() {
    }

    /** Empty when no order is better than another, so that there is nothing to compare with. */
    public static OptionalDouble of(boolean[] good, double[] score, boolean[] treated) {
        double[] ideal = new double[good.length];
        for (int i = 0; i < ideal.length; i++) {
            ideal[i] = !good[i] ? 0 : treated[i] ? 1 : -1;
        }
        double perfect = GainCurve.qini(good, ideal, treated).areaAboveRandom();
        return perfect == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(GainCurve.qini(good, score, treated).areaAboveRandom() / perfect);
    }
}
