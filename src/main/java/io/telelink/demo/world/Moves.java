package io.telelink.demo.world;

import java.time.Month;
import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * How usage moves from one month to another. Each part is a stationary process that looks the same backwards: minutes and calls by
 * period autoregressive around a level, rare calls by thinning (INAR(1), Al-Osh and Alzaid 1987), plans by switching. So the same
 * moves lead from what is known of a month into its past and into its future.
 */
final class Moves {

    private static final double MEMORY = .75;
    private static final double MEMORY_OF_CALLS = .9;
    private static final double SERVICE_MEMORY = .6;
    private static final double MEAN_SERVICE_CALLS = 1.56;
    private static final double MEAN_MESSAGES = 29.3;
    private static final double DEVIATION_OF_MESSAGES = 7.5;
    private static final double VOICE_MAIL_DROPPED = .012;
    private static final double VOICE_MAIL_TAKEN = .0046;
    private static final double INTERNATIONAL_DROPPED = .012;
    private static final double INTERNATIONAL_TAKEN = .0013;
    private static final double MOST_MINUTES = 1000;
    private static final int MOST_CALLS = 200;
    private static final double[] SEASON = {.99, .985, 1, 1, 1.005, 1, .985, .985, 1, 1.01, 1.01, 1.03};

    private Moves() {
    }

    static Usage move(Usage usage, double[] levels, YearMonth from, YearMonth to, SplittableRandom random) {
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
        boolean voiceMail = switched(usage.voiceMailPlan(), VOICE_MAIL_TAKEN, VOICE_MAIL_DROPPED, random);
        boolean international = switched(usage.internationalPlan(), INTERNATIONAL_TAKEN, INTERNATIONAL_DROPPED, random);
        int messages = !voiceMail ? 0 : around(usage.messages() == 0 ? (int) MEAN_MESSAGES : usage.messages(),
                MEAN_MESSAGES, DEVIATION_OF_MESSAGES, random);
        return new Usage(international, voiceMail, messages, minutes, calls,
                thinned(usage.serviceCalls(), SERVICE_MEMORY, MEAN_SERVICE_CALLS, random));
    }

    private static boolean switched(boolean has, double taken, double dropped, SplittableRandom random) {
        return random.nextDouble() < (has ? dropped : taken) ? !has : has;
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
