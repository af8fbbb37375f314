package io.telelink.demo.world;

import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * When people come into trouble: a function of seed, person and month alone, so that how long a trouble has lasted is known without
 * being kept anywhere. The notice is about the churn window long: that is why what is seen at one moment tells who leaves within it.
 */
final class Troubles {

    /** Purposes of randomness; months count up from it. */
    private static final int MONTHS = 1_000_000;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int LONGEST = 4;
    private static final double SHORT = .03;
    private static final double USUAL = .94;
    /** After a shift the old troubles come as before, and mean nothing, beside the new ones. */
    private static final int KINDS_AFTER_SHIFT = 2;

    private final long seed;
    private final Hazard hazard;
    private final int[] marked;
    private final int[] markedOtherwise;

    Troubles(Subscribers subscribers, long seed, Hazard hazard) {
        this.seed = seed;
        this.hazard = hazard;
        this.marked = IntStream.range(0, subscribers.size()).filter(i -> Hazard.isMarked(subscribers.usage(i))).toArray();
        this.markedOtherwise = IntStream.range(0, subscribers.size())
                .filter(i -> Hazard.isMarkedOtherwise(subscribers.usage(i)) && !Hazard.isMarked(subscribers.usage(i))).toArray();
    }

    /** The trouble that somebody is in at the end of a month: the earliest that lasts. */
    @Nullable Trouble at(Profile profile, YearMonth month) {
        long person = Chance.person(seed, profile.number());
        long now = MONTHS + (long) MONTHS_OF_YEAR * month.getYear() + month.getMonthValue();
        double most = KINDS_AFTER_SHIFT * hazard.onset() * profile.frailty();
        for (int ago = LONGEST - 1; ago >= 0; ago--) {
            double chance = Chance.single(person, now - ago);
            if (chance < most && chance < rate(month.minusMonths(ago)) * profile.frailty()) {
                Trouble trouble = trouble(profile, month.minusMonths(ago), now - ago);
                if (trouble.end().isAfter(month)) {
                    return trouble;
                }
            }
        }
        return null;
    }

    private double rate(YearMonth month) {
        return hazard.isShifted(month) ? KINDS_AFTER_SHIFT * hazard.onset() : hazard.onset();
    }

    private Trouble trouble(Profile profile, YearMonth onset, long number) {
        SplittableRandom random = Chance.of(seed, profile.number(), number + MONTHS);
        int[] from = hazard.isShifted(onset) && random.nextBoolean() ? markedOtherwise : marked;
        return new Trouble(onset, onset.plusMonths(notice(random)), from[random.nextInt(from.length)]);
    }

    /** Months from the onset to the end. */
    static int notice(SplittableRandom random) {
        double chance = random.nextDouble();
        return chance < SHORT ? LONGEST - 2 : chance < SHORT + USUAL ? LONGEST - 1 : LONGEST;
    }

    /** Of those with this frailty, the share who leave in a month of all in the long run. */
    double leaving(double frailty) {
        return hazard.ofNothing(frailty) + hazard.cause() * Math.min(1, hazard.onset() * frailty);
    }
}
