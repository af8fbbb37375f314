package io.telelink.demo.world;

import java.util.SplittableRandom;

/** Draws what stays the same about people. */
final class Profiles {

    private static final int PROFILE = 1;
    private static final double FRAILTY_DEVIATION = .55;
    private static final double WEEKS_OF_MONTH = 365.25 / 7 / 12;
    private static final int MONTHS_OF_WINDOW = 3;
    private static final double GREAT_FRAILTY = 4;
    private static final int PROPOSALS = 40;

    private final Subscribers subscribers;
    private final long seed;
    private final Troubles troubles;

    Profiles(Subscribers subscribers, long seed, Troubles troubles) {
        this.subscribers = subscribers;
        this.seed = seed;
        this.troubles = troubles;
    }

    /** The profile of somebody who is made from any of the subscribers. */
    Profile drawn(long number) {
        SplittableRandom random = Chance.of(seed, number, PROFILE);
        int source = random.nextInt(subscribers.size());
        return profile(number, source, subscribers.usage(source), frailty(random), random);
    }

    /** The profile of somebody whose usage is known, and who has been a customer as long as the subscriber they are made from. */
    Profile known(long number, int source, Usage usage) {
        SplittableRandom random = Chance.of(seed, number, PROFILE);
        return profile(number, source, usage, frailtyOfStaying(source, random), random);
    }

    private Profile profile(long number, int source, Usage usage, double frailty, SplittableRandom random) {
        Usage calm = usage;
        while (Hazard.isMarked(calm)) {
            calm = subscribers.usage(random.nextInt(subscribers.size()));
        }
        double[] levels = new double[Period.COUNT];
        for (Period period : Period.values()) {
            levels[period.ordinal()] = period.level(calm.minutes()[period.ordinal()], random.nextGaussian());
        }
        return new Profile(number, source, calm, levels, frailty);
    }

    /** Of mean 1. */
    private static double frailty(SplittableRandom random) {
        return Math.exp(FRAILTY_DEVIATION * random.nextGaussian() - FRAILTY_DEVIATION * FRAILTY_DEVIATION / 2);
    }

    /** Who has stayed long is seldom frail: drawn by rejection, from all who came as long ago those who fared as the subscriber did. */
    private double frailtyOfStaying(int source, SplittableRandom random) {
        boolean churned = subscribers.get(source).churned();
        double months = subscribers.weeks(source) / WEEKS_OF_MONTH + (churned ? 0 : MONTHS_OF_WINDOW);
        double frailty = 1;
        for (int i = 0; i < PROPOSALS; i++) {
            frailty = frailty(random);
            double likely = Math.exp(-months * troubles.leaving(frailty)) * (churned ? Math.min(1, frailty / GREAT_FRAILTY) : 1);
            if (random.nextDouble() < likely) {
                return frailty;
            }
        }
        return frailty;
    }
}
