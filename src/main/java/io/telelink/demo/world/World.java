package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * People made from the published subscribers. Who they are and what becomes of them depends on the seed, their number and the
 * treatments they get, so that two worlds of one seed differ by the treatments alone.
 */
public final class World {

    /** Purposes of randomness; months count up from {@link #MONTHS}. */
    private static final int JOINING = 2;
    private static final int MONTHS = 1_000;
    private static final int MONTHS_OF_YEAR = 12;
    /** Behind those of months, which are drawn apart. */
    private static final int ANSWERS = 1_000_000;
    private static final int OPENNESS = 5;
    private static final double REACHED = .8;
    private static final double LEAST_OPEN = .3;
    private static final double MOST_OPEN = .7;

    private final Subscribers subscribers;
    private final long seed;
    private final Hazard hazard;
    private final Troubles troubles;
    private final Profiles profiles;

    public World(Subscribers subscribers, long seed, Hazard hazard) {
        this.subscribers = subscribers;
        this.seed = seed;
        this.hazard = hazard;
        this.troubles = new Troubles(subscribers, seed, hazard);
        this.profiles = new Profiles(subscribers, seed, troubles);
    }

    Subscribers subscribers() {
        return subscribers;
    }

    /** Somebody new, at the end of the month they join in. As many of them are in trouble as of all. */
    public Person joiner(long number, YearMonth month) {
        SplittableRandom random = Chance.of(seed, number, JOINING);
        Profile profile = drawn(number);
        LocalDate joinedOn = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        Usage calm = Moves.calmed(profile, month, random);
        Trouble trouble = troubles.at(profile, month);
        return new Person(profile, joinedOn, trouble == null ? calm : struck(calm, trouble, random));
    }

    /** The profile of somebody who is made from any of the subscribers. */
    public Profile drawn(long number) {
        return profiles.drawn(number);
    }

    /** The profile of somebody whose usage is known, and who has been a customer as long as the subscriber they are made from. */
    public Profile known(long number, int source, Usage usage) {
        return profiles.known(number, source, usage);
    }

    /**
     * Lives through a month.
     *
     * @param person at the end of the month before
     * @param effect share of the hazard that a treatment takes away, 0 to 1
     */
    public Step step(Person person, YearMonth month, double effect) {
        SplittableRandom random = random(person.profile(), month);
        Trouble before = troubles.at(person.profile(), month.minusMonths(1));
        double leaving = hazard(person, before, month) * (1 - effect);
        boolean leaves = random.nextDouble() < leaving;
        LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        return new Step(moved(person, before, month, random), leaving, leaves ? day : null);
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
        return hazard(person, troubles.at(person.profile(), month.minusMonths(1)), month);
    }

    private double hazard(Person person, @Nullable Trouble before, YearMonth month) {
        double frailty = person.profile().frailty();
        return before != null && before.endsIn(month) ? hazard.ofTrouble(person.usage(), frailty, month) : hazard.ofNothing(frailty);
    }

    /** The probability of leaving in the months from one on, of a person at the end of the month before, by the trouble they are in. */
    public double risk(Person person, YearMonth from, int months) {
        Profile profile = person.profile();
        double staying = Math.pow(1 - hazard.ofNothing(profile.frailty()), months);
        Trouble trouble = troubles.at(profile, from.minusMonths(1));
        boolean ends = trouble != null && trouble.end().isBefore(from.plusMonths(months));
        return 1 - staying * (ends ? 1 - hazard.ofTrouble(person.usage(), 0, trouble.end()) : 1);
    }

    private Person moved(Person person, @Nullable Trouble before, YearMonth month, SplittableRandom random) {
        Profile profile = person.profile();
        Trouble trouble = troubles.at(profile, month);
        Usage usage;
        if (trouble != null) {
            usage = inTrouble(person, trouble, month, random);
        } else if (Hazard.isMarked(person.usage()) || before != null && before.endsIn(month)) {
            usage = Moves.calmed(profile, month, random);
        } else {
            usage = calm(profile, person.usage(), month.minusMonths(1), month, random);
        }
        return new Person(profile, person.joinedOn(), usage);
    }

    private Usage inTrouble(Person person, Trouble trouble, YearMonth month, SplittableRandom random) {
        return trouble.onset().equals(month)
                ? struck(calm(person.profile(), person.usage(), month.minusMonths(1), month, random), trouble, random)
                : Moves.troubled(person.usage(), random);
    }

    private Usage struck(Usage calm, Trouble trouble, SplittableRandom random) {
        return Moves.onset(calm, subscribers.usage(trouble.source()), random);
    }

    private static Usage calm(Profile profile, Usage usage, YearMonth from, YearMonth to, SplittableRandom random) {
        return Moves.calm(usage, profile.levels(), from, to, random);
    }

    /** A neighbouring month, in which nothing begins and nothing ends. */
    Usage neighbouring(Profile profile, Usage usage, YearMonth from, YearMonth month) {
        SplittableRandom random = random(profile, month);
        return Hazard.isMarked(usage) ? Moves.troubled(usage, random) : calm(profile, usage, from, month, random);
    }

    /** What usage with a sign was before it, or is when it has passed. */
    Usage calmed(Profile profile, YearMonth month) {
        return Moves.calmed(profile, month, random(profile, month));
    }

    /** The trouble at the end of a month of somebody who is known to have stayed: those that they would have left for never came. */
    @Nullable Trouble passing(Profile profile, YearMonth month) {
        Trouble trouble = troubles.at(profile, month);
        return trouble == null || random(profile, trouble.end()).nextDouble() < hazard.cause() ? null : trouble;
    }

    /** Another trouble that is known of only because it was not left for. */
    Usage struck(Profile profile, Usage calm, Trouble trouble, YearMonth month) {
        return struck(calm, trouble, random(profile, month));
    }

    /** The trouble at the end of a month. */
    @Nullable Trouble trouble(Profile profile, YearMonth month) {
        return troubles.at(profile, month);
    }

    private SplittableRandom random(Profile profile, YearMonth month) {
        return Chance.of(seed, profile.number(), MONTHS + (long) MONTHS_OF_YEAR * month.getYear() + month.getMonthValue());
    }

    /** For what is drawn about a person besides profile and months. */
    SplittableRandom random(long number, int purpose) {
        return Chance.of(seed, number, purpose);
    }
}
