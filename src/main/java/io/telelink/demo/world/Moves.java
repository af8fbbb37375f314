package io.telelink.demo.world;

import java.time.Month;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * How usage moves from one month to another. Without trouble each part is a stationary process that looks the same backwards:
 * minutes and calls by period autoregressive around a level, rare calls by thinning (INAR(1), Al-Osh and Alzaid 1987). So the same
 * moves lead from what is known of a month into its past and into its future. No move brings a sign of trouble about or ends it:
 * where one would, another is drawn.
 */
final class Moves {

    private static final double MEMORY = .75;
    private static final double MEMORY_OF_CALLS = .9;
    private static final double SERVICE_MEMORY = .6;
    private static final double MEAN_SERVICE_CALLS = 1.56;
    private static final double MEAN_MESSAGES = 29.3;
    private static final double DEVIATION_OF_MESSAGES = 7.5;
    private static final double MOST_MINUTES = 1000;
    private static final int MOST_CALLS = 200;
    private static final double UNREST_IN_TROUBLE = .015;
    private static final int PROPOSALS = 8;
    private static final double[] SEASON = {.99, .985, 1, 1, 1.005, 1, .985, .985, 1, 1.01, 1.01, 1.03};

    private Moves() {
    }

    /** Another month without trouble. */
    static Usage calm(Usage usage, double[] levels, YearMonth from, YearMonth to, SplittableRandom random) {
        return proposed(usage, () -> moved(usage, levels, from, to, random));
    }

    /** Back to what somebody is without trouble. */
    static Usage calmed(Profile profile, YearMonth month, SplittableRandom random) {
        return calm(profile.calm(), profile.levels(), month, month, random);
    }

    /** Another month in trouble. */
    static Usage troubled(Usage usage, SplittableRandom random) {
        return proposed(usage, () -> new Usage(usage.internationalPlan(), usage.voiceMailPlan(), usage.messages(),
                unresting(usage.minutes(), random), usage.calls(), usage.serviceCalls()));
    }

    /** The first month of a trouble: what somebody has shows the sign of a subscriber. */
    static Usage onset(Usage calm, Usage sign, SplittableRandom random) {
        boolean voiceMail = calm.voiceMailPlan() && Hazard.costly(sign) <= Hazard.abroad(sign);
        boolean abroad = Hazard.abroad(sign) > 0;
        int[] calls = calm.calls().clone();
        calls[Period.INTL.ordinal()] = sign.calls()[Period.INTL.ordinal()];
        Usage exact = new Usage(calm.internationalPlan() || abroad, voiceMail, voiceMail ? calm.messages() : 0,
                sign.minutes(), calls, sign.serviceCalls());
        return troubled(exact, random);
    }

    private static Usage proposed(Usage usage, Supplier<Usage> move) {
        boolean marked = Hazard.isMarked(usage);
        for (int i = 0; i < PROPOSALS; i++) {
            Usage proposed = move.get();
            if (Hazard.isMarked(proposed) == marked) {
                return proposed;
            }
        }
        return usage;
    }

    private static double[] unresting(double[] minutes, SplittableRandom random) {
        double[] moved = new double[minutes.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.clamp(Math.rint(10 * minutes[i] * (1 + UNREST_IN_TROUBLE * random.nextGaussian())) / 10, 0, MOST_MINUTES);
        }
        return moved;
    }

    private static Usage moved(Usage usage, double[] levels, YearMonth from, YearMonth to, SplittableRandom random) {
        double[] minutes = new double[Period.COUNT];
        int[] calls = new int[Period.COUNT];
        for (Period period : Period.values()) {
            int i = period.ordinal();
            double away = usage.minutes()[i] / season(period, from) - levels[i];
            double moved = levels[i] + MEMORY * away
                    + Math.sqrt(1 - MEMORY * MEMORY) * period.deviationWithin() * random.nextGaussian();
            minutes[i] = Math.clamp(Math.rint(10 * moved * season(period, to)) / 10, 0, MOST_MINUTES);
            calls[i] = period == Period.INTL ? thinned(usage.calls()[i], MEMORY, period.meanCalls(), random)
                    : around(usage.calls()[i], period.meanCalls(), period.deviationOfCalls(), random);
        }
        int messages = !usage.voiceMailPlan() ? 0 : around(usage.messages() == 0 ? (int) MEAN_MESSAGES : usage.messages(),
                MEAN_MESSAGES, DEVIATION_OF_MESSAGES, random);
        return new Usage(usage.internationalPlan(), usage.voiceMailPlan(), messages, minutes, calls,
                thinned(usage.serviceCalls(), SERVICE_MEMORY, MEAN_SERVICE_CALLS, random));
    }

    private static int around(int value, double mean, double deviation, SplittableRandom random) {
        double moved = mean + MEMORY_OF_CALLS * (value - mean)
                + Math.sqrt(1 - MEMORY_OF_CALLS * MEMORY_OF_CALLS) * deviation * random.nextGaussian();
        return (int) Math.clamp(Math.rint(moved), 1, MOST_CALLS);
    }

    private static int thinned(int value, double memory, double mean, SplittableRandom random) {
        return Chance.kept(value, memory, random) + Chance.poisson((1 - memory) * mean, random);
    }

    private static double season(Period period, YearMonth month) {
        return period.isSeasonal() ? SEASON[month.getMonthValue() - Month.JANUARY.getValue()] : 1;
    }
}
