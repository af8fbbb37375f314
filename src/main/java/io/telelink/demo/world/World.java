package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * People made from the published subscribers. Who they are and what becomes of them depends on the seed, their number and the
 * treatments they get, so that two worlds of one seed differ by the treatments alone.
 */
public final class World {

    /** Purposes of randomness; months count up from {@link #MONTHS}. */
    private static final int PROFILE = 1;
    private static final int JOINING = 2;
    private static final int MONTHS = 1_000;
    private static final int MONTHS_OF_YEAR = 12;
    /** Behind those of months, which are drawn apart. */
    private static final int ANSWERS = 1_000_000;
    private static final int OPENNESS = 5;
    private static final int PROPOSALS = 8;
    private static final double REACHED = .8;
    private static final double LEAST_OPEN = .3;
    private static final double MOST_OPEN = .7;
    private static final double FRAILTY_DEVIATION = .5;

    private final Subscribers subscribers;
    private final long seed;
    private final Hazard hazard;

    public World(Subscribers subscribers, long seed, Hazard hazard) {
        this.subscribers = subscribers;
        this.seed = seed;
        this.hazard = hazard;
    }

    Subscribers subscribers() {
        return subscribers;
    }

    /** Somebody new, at the end of the month they join in. */
    public Person joiner(long number, YearMonth month) {
        SplittableRandom random = Chance.of(seed, number, JOINING);
        Profile profile = drawn(number);
        LocalDate joinedOn = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        return new Person(profile, joinedOn, Moves.move(subscribers.usage(profile.source()), profile.levels(), month, month, random));
    }

    /** The profile of somebody who is made from any of the subscribers. */
    public Profile drawn(long number) {
        SplittableRandom random = Chance.of(seed, number, PROFILE);
        int source = random.nextInt(subscribers.size());
        return profile(number, source, subscribers.usage(source), random);
    }

    /** The profile of somebody whose usage is known. */
    public Profile known(long number, int source, Usage usage) {
        return profile(number, source, usage, Chance.of(seed, number, PROFILE));
    }

    private static Profile profile(long number, int source, Usage usage, SplittableRandom random) {
        double[] levels = new double[Period.COUNT];
        for (Period period : Period.values()) {
            levels[period.ordinal()] = period.level(usage.minutes()[period.ordinal()], random.nextGaussian());
        }
        // Of mean 1.
        double frailty = Math.exp(FRAILTY_DEVIATION * random.nextGaussian() - FRAILTY_DEVIATION * FRAILTY_DEVIATION / 2);
        return new Profile(number, source, levels, frailty);
    }

    /**
     * Lives through a month.
     *
     * @param person at the end of the month before
     * @param effect share of the hazard that a treatment takes away, 0 to 1
     */
    public Step step(Person person, YearMonth month, double effect) {
        SplittableRandom random = random(person.profile(), month);
        double leaving = hazard(person, month) * (1 - effect);
        boolean leaves = random.nextDouble() < leaving;
        LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        return new Step(moved(person, month, random), leaving, leaves ? day : null);
    }

    /** What a person says to an offer in a month. How open they are to offers stays the same; nobody answers every call. */
    public Answer answer(long number, YearMonth month) {
        double openness = random(number, OPENNESS).nextDouble();
        SplittableRandom random = random(number, ANSWERS + MONTHS_OF_YEAR * month.getYear() + month.getMonthValue());
        return random.nextDouble() >= REACHED ? Answer.NONE
                : random.nextDouble() < LEAST_OPEN + (MOST_OPEN - LEAST_OPEN) * openness ? Answer.YES : Answer.NO;
    }

    /** The hazard of leaving in a month, of a person at the end of the month before. */
    public double hazard(Person person, YearMonth month) {
        return hazard.of(person.usage(), person.profile().frailty(), month);
    }

    private static Person moved(Person person, YearMonth month, SplittableRandom random) {
        return new Person(person.profile(), person.joinedOn(),
                Moves.move(person.usage(), person.profile().levels(), month.minusMonths(1), month, random));
    }

    /**
     * The usage of a neighbouring month of somebody who is known not to have left in the month after the one asked for: what would
     * have made leaving likely is taken less often, as its probability says.
     *
     * @param usage of the month {@code from}
     */
    Usage staying(Profile profile, Usage usage, YearMonth from, YearMonth month) {
        SplittableRandom random = random(profile, month);
        Usage proposed = usage;
        for (int i = 0; i < PROPOSALS; i++) {
            proposed = Moves.move(usage, profile.levels(), from, month, random);
            if (random.nextDouble() >= hazard.of(proposed, profile.frailty(), month.plusMonths(1))) {
                return proposed;
            }
        }
        return proposed;
    }

    private SplittableRandom random(Profile profile, YearMonth month) {
        return Chance.of(seed, profile.number(), MONTHS + (long) MONTHS_OF_YEAR * month.getYear() + month.getMonthValue());
    }

    /** For what is drawn about a person besides profile and months. */
    SplittableRandom random(long number, int purpose) {
        return Chance.of(seed, number, purpose);
    }
}
