package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * A world's past up to a day. It is made of places: each is held at the cut-off by one of the subscribers (or one made from them),
 * whose earlier usage is reckoned backwards, given that they stayed, and whose later usage runs on; who leaves is followed by
 * somebody new. With the same month of joining come those who held out less long: as many as it takes, by the hazard, until one is
 * still there at the cut-off. So the past has had its leavers, and what is seen of it is no survivors' tale.
 */
public final class Chronicle {

    /** Who follows each other in a place at most; joiners after today are numbered behind all of them. */
    private static final int MOST = 32;
    private static final int MOST_FORMER = 20;
    private static final int LEAVING = 3;
    private static final int MOVING = 4;
    private static final int PROTECTED_MONTHS = 3;
    private static final double MINUTES_JITTER = .03;
    private static final int LENGTH_JITTER = 5;

    private final World world;
    private final Calendar calendar;
    private final UsageRow rows;
    private final long places;
    private final boolean original;

    /**
     * @param places   customers at the cut-off
     * @param original whether these are the subscribers themselves, as many as there are
     */
    public Chronicle(World world, Calendar calendar, UsageRow rows, long places, boolean original) {
        if (original && places != world.subscribers().size()) {
            throw new IllegalArgumentException("there are " + world.subscribers().size() + " subscribers, not " + places);
        }
        this.world = world;
        this.calendar = calendar;
        this.rows = rows;
        this.places = places;
        this.original = original;
    }

    /** Number of the first person who is in no place yet. */
    public long firstFree() {
        return MOST * places;
    }

    /** The position among the subscribers that a holder of a place is made from. */
    public int source(long place) {
        return original ? (int) place : world.random(place, MOVING).nextInt(world.subscribers().size());
    }

    /** What is known of the holder of a place at the cut-off, as a row of features. */
    public double[] known(long place) {
        Subscribers.Subscriber source = world.subscribers().get(source(place));
        if (original) {
            return source.row();
        }
        SplittableRandom random = world.random(place, MOVING);
        random.nextInt(world.subscribers().size());
        double[] minutes = Arrays.stream(source.usage().minutes())
                .map(each -> Math.rint(10 * each * (1 + MINUTES_JITTER * random.nextGaussian())) / 10).toArray();
        Usage usage = new Usage(source.usage().internationalPlan(), source.usage().voiceMailPlan(), source.usage().messages(),
                minutes, source.usage().calls(), source.usage().serviceCalls());
        return rows.row(source.row(), usage,
                Math.max(1, rows.weeks(source.row()) + random.nextInt(-LENGTH_JITTER, LENGTH_JITTER + 1)));
    }

    /** Everybody who held a place, the one of the cut-off first. */
    public List<Life> lives(long place) {
        List<Life> lives = new ArrayList<>();
        Life holder = holder(place);
        lives.add(holder);
        long next = formers(place, YearMonth.from(holder.joinedOn()), lives);
        for (Life last = holder; last.leftOn() != null && next < MOST; next++) {
            last = lived(world.joiner(next * places + place, YearMonth.from(last.leftOn())), calendar.now().minusMonths(1));
            lives.add(last);
        }
        return lives;
    }

    /** Adds those who left before the cut-off; returns the rank of the next person in the place. */
    private long formers(long place, YearMonth joined, List<Life> lives) {
        for (int rank = 1; rank <= MOST_FORMER; rank++) {
            Life life = lived(world.joiner(rank * places + place, joined), calendar.cutOffMonth());
            LocalDate leftOn = life.leftOn();
            if (leftOn == null) {
                return rank + 1;
            }
            if (!leftOn.isBefore(calendar.begin().atDay(1))) {
                lives.add(life);
            }
        }
        return MOST_FORMER + 1;
    }

    /** From joining on to a month, or to leaving. */
    private Life lived(Person joiner, YearMonth last) {
        YearMonth month = YearMonth.from(joiner.joinedOn());
        Recorder recorder = new Recorder(month);
        recorder.add(month, joiner.usage());
        return lived(joiner, month, last, recorder);
    }

    private Life lived(Person start, YearMonth from, YearMonth last, Recorder recorder) {
        Person person = start;
        for (YearMonth month = from.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            Step step = world.step(person, month, 0);
            person = step.after();
            recorder.add(month, person.usage());
            if (step.leftOn() != null) {
                return recorder.life(person, step.leftOn());
            }
        }
        return recorder.life(person, null);
    }

    private Life holder(long place) {
        double[] row = known(place);
        LocalDate joinedOn = calendar.cutOff().minusWeeks(rows.weeks(row));
        Person person = new Person(world.known(place, source(place), rows.usage(row)), joinedOn, rows.usage(row));
        Recorder recorder = new Recorder(YearMonth.from(joinedOn));
        SplittableRandom random = world.random(place, LEAVING);
        LocalDate leftOn = calendar.cutOff().plusDays(1 + random.nextInt(Calendar.WINDOW_DAYS));
        YearMonth end = YearMonth.from(leftOn);
        past(person, end.minusMonths(Math.max(Troubles.notice(random), calendar.cutOffMonth().until(end, ChronoUnit.MONTHS))), recorder);
        recorder.add(calendar.cutOffMonth(), person.usage());
        return world.subscribers().get(source(place)).churned() ? leaving(person, leftOn, recorder) : staying(person, end, recorder);
    }

    /** @param onset first month of the sign that the person shows at the cut-off, if they show one */
    private void past(Person person, YearMonth onset, Recorder recorder) {
        Profile profile = person.profile();
        List<Usage> backwards = new ArrayList<>();
        Usage usage = person.usage();
        for (YearMonth month = calendar.cutOffMonth().minusMonths(1); !month.isBefore(recorder.first()); month = month.minusMonths(1)) {
            boolean before = Hazard.isMarked(usage) && month.isBefore(onset);
            usage = before ? world.calmed(profile, month) : world.neighbouring(profile, usage, month.plusMonths(1), month);
            Trouble trouble = Hazard.isMarked(usage) ? null : world.passing(profile, month);
            boolean over = trouble != null && !trouble.end().isAfter(onset);
            backwards.add(over ? world.struck(profile, usage, trouble, month) : usage);
        }
        YearMonth month = recorder.first();
        for (Usage each : backwards.reversed()) {
            recorder.add(month, each);
            month = month.plusMonths(1);
        }
    }

    /** With what they show, to the day on which they leave. */
    private Life leaving(Person holder, LocalDate leftOn, Recorder recorder) {
        Person person = holder;
        for (YearMonth month = calendar.cutOffMonth().plusMonths(1); !month.atDay(1).isAfter(leftOn); month = month.plusMonths(1)) {
            person = with(person, world.neighbouring(person.profile(), person.usage(), month.minusMonths(1), month));
            recorder.add(month, person.usage());
        }
        return recorder.life(person, leftOn);
    }

    /**
     * Through the months of the window, in which it is known that they did not leave, and on from there.
     *
     * @param end month in which a sign that they show passes
     */
    private Life staying(Person holder, YearMonth end, Recorder recorder) {
        Person person = holder;
        YearMonth month = calendar.cutOffMonth();
        YearMonth last = month.plusMonths(PROTECTED_MONTHS);
        boolean marked = Hazard.isMarked(holder.usage());
        while (month.isBefore(last)) {
            month = month.plusMonths(1);
            boolean stillMarked = marked && month.isBefore(end);
            person = stillMarked ? with(person, world.neighbouring(person.profile(), person.usage(), month.minusMonths(1), month))
                    : protectedStep(person, marked ? end : calendar.cutOffMonth().plusMonths(1), month, last);
            recorder.add(month, person.usage());
        }
        return lived(person, month, calendar.now().minusMonths(1), recorder);
    }

    /** A month of which it is known that they do not leave in it, and up to when they do not. */
    private Person protectedStep(Person person, YearMonth earliest, YearMonth month, YearMonth last) {
        Profile profile = person.profile();
        Trouble trouble = world.trouble(profile, month);
        boolean comes = trouble != null && !trouble.onset().isBefore(earliest)
                && (trouble.end().isAfter(last) || world.passing(profile, month) != null);
        if (comes) {
            return world.step(person, month, 1).after();
        }
        return with(person, Hazard.isMarked(person.usage()) ? world.calmed(profile, month)
                : world.neighbouring(profile, person.usage(), month.minusMonths(1), month));
    }

    private static Person with(Person person, Usage usage) {
        return new Person(person.profile(), person.joinedOn(), usage);
    }

    /** Collects usage by month, of the time that is kept. */
    private final class Recorder {

        private final YearMonth first;
        private final List<Usage> months = new ArrayList<>();

        Recorder(YearMonth joined) {
            YearMonth earliest = calendar.begin().minusMonths(1);
            this.first = joined.isBefore(earliest) ? earliest : joined;
        }

        YearMonth first() {
            return first;
        }

        void add(YearMonth month, Usage usage) {
            if (!month.isBefore(first)) {
                months.add(usage);
            }
        }

        Life life(Person person, @Nullable LocalDate leftOn) {
            return new Life(person, leftOn, first, months);
        }
    }
}
