package io.telelink.demo.world;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Why people leave: the probability of leaving in a month, given the month before. It has the structure that the published data
 * shows (who pays much without a voice mail plan; who has an international plan and few or long calls abroad; who calls customer
 * service often and uses little), with soft edges, and something that has no cause.
 *
 * @param cause   probability for a person of whom a cause holds fully
 * @param base    probability without a cause, times the person's frailty
 * @param shifted from this month on other causes hold, so that models meet a world they have not seen; null for never
 */
public record Hazard(double cause, double base, @Nullable YearMonth shifted) {

    /** Some 13 to 15% leave within 90 days, as of the published subscribers. */
    public static final Hazard USUAL = new Hazard(.5, .014, null);
    private static final double MOST = .95;

    /** The same until a month from which other causes hold. */
    public Hazard shiftedFrom(YearMonth month) {
        return new Hazard(cause, base, month);
    }

    /** @param month in which the person may leave */
    double of(Usage usage, double frailty, YearMonth month) {
        double strength = shifted == null || month.isBefore(shifted) ? usual(usage) : other(usage);
        return Math.min(MOST, base * frailty + cause * strength);
    }

    private static double usual(Usage usage) {
        double charge = usage.totalCharge();
        double none = 1;
        if (!usage.voiceMailPlan()) {
            none *= 1 - above(charge, 74, 1);
        }
        if (usage.internationalPlan()) {
            none *= 1 - Math.max(above(2.5, usage.calls()[Period.INTL.ordinal()], .1),
                    above(usage.minutes()[Period.INTL.ordinal()], 13.15, .1));
        }
        if (usage.serviceCalls() >= 4) {
            none *= 1 - above(57, charge, 1);
        }
        return 1 - none;
    }

    /** A competitor is cheap in the evening and abroad, and pays no heed to voice mail. */
    private static double other(Usage usage) {
        double evening = above(usage.minutes()[Period.EVE.ordinal()], 262, 4);
        double abroad = above(usage.minutes()[Period.INTL.ordinal()], 14.6, .2);
        return 1 - (1 - evening) * (1 - abroad);
    }

    private static double above(double value, double edge, double softness) {
        return 1 / (1 + Math.exp((edge - value) / softness));
    }
}
