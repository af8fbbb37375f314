package io.telelink.demo.world;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Why people leave. Trouble comes first and shows in the usage, with the signs of the published data (who pays much without a voice
 * mail plan; who has an international plan and few or long calls abroad; who calls customer service often and uses little, with soft
 * edges); when its notice is over, they leave or it passes. A few leave without a cause.
 *
 * @param onset   probability that trouble begins in a month, times the person's frailty
 * @param cause   probability of leaving at the end of the notice, for a person whose usage shows a sign fully
 * @param base    probability of leaving in a month without a cause, times the person's frailty
 * @param shifted from this month on other signs count, so that models meet a world they have not seen; null for never
 */
public record Hazard(double onset, double cause, double base, @Nullable YearMonth shifted) {

    /** Some 13 to 15% leave within 90 days, as of the published subscribers, nearly all of them with a sign. */
    public static final Hazard USUAL = new Hazard(.06, .985, .009, null);
    private static final double MOST = .99;
    private static final double EDGE = .5;

    /** The same until a month from which other signs count. */
    public Hazard shiftedFrom(YearMonth month) {
        return new Hazard(onset, cause, base, month);
    }

    boolean isShifted(YearMonth month) {
        return shifted != null && !month.isBefore(shifted);
    }

    /** Of somebody whose trouble is not at its end, or who has none. */
    double ofNothing(double frailty) {
        return Math.min(MOST, base * frailty);
    }

    /**
     * Of somebody whose notice ends in a month.
     *
     * @param usage of the month before
     */
    double ofTrouble(Usage usage, double frailty, YearMonth month) {
        double strength = isShifted(month) ? other(usage) : usual(usage);
        return Math.min(MOST, base * frailty + cause * strength);
    }

    /** Whether usage shows one of the signs of the published data. */
    static boolean isMarked(Usage usage) {
        return usual(usage) > EDGE;
    }

    /** Whether it shows one of those that count after a shift. */
    static boolean isMarkedOtherwise(Usage usage) {
        return other(usage) > EDGE;
    }

    private static double usual(Usage usage) {
        double costly = costly(usage);
        double abroad = abroad(usage);
        double unserved = usage.serviceCalls() >= 4 ? above(57, usage.totalCharge(), .4) : 0;
        return 1 - (1 - costly) * (1 - abroad) * (1 - unserved);
    }

    /** Much paid without a voice mail plan. */
    static double costly(Usage usage) {
        return usage.voiceMailPlan() ? 0 : above(usage.totalCharge(), 74, .4);
    }

    /** An international plan that does not fit. */
    static double abroad(Usage usage) {
        return !usage.internationalPlan() ? 0
                : Math.max(above(2.5, usage.calls()[Period.INTL.ordinal()], .1),
                        above(usage.minutes()[Period.INTL.ordinal()], 13.15, .1));
    }

    /** A competitor is cheap in the evening and abroad, and pays no heed to voice mail. */
    private static double other(Usage usage) {
        double evening = above(usage.minutes()[Period.EVE.ordinal()], 262, 4);
        double far = above(usage.minutes()[Period.INTL.ordinal()], 14.6, .2);
        return 1 - (1 - evening) * (1 - far);
    }

    private static double above(double value, double edge, double softness) {
        return 1 / (1 + Math.exp((edge - value) / softness));
    }
}
