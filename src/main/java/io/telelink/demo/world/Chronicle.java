package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

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
    private static final int MOVING = 4;
    private static final double MINUTES_JITTER = .03;
    private static final int LENGTH_JITTER = 5;

    private final World world;
    private final Calendar calendar;
    private final UsageRow rows;
    private final long places;
    private final boolean original;
    private final Holders holders;

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
        this.holders = new Holders(world, calendar);
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

    private Life holder(long place) {
        double[] row = known(place);
        int source = source(place);
        LocalDate joinedOn = calendar.cutOff().minusWeeks(rows.weeks(row));
        return holders.life(new Person(world.known(place, source, rows.usage(row)), joinedOn, rows.usage(row)),
                world.subscribers().get(source).churned());
    }

    /** From joining on to a month, or to leaving. */
    private Life lived(Person joiner, YearMonth last) {
        YearMonth month = YearMonth.from(joiner.joinedOn());
        Recorder recorder = new Recorder(calendar, month);
        recorder.add(month, joiner.usage());
        return recorder.lived(world, joiner, month, last);
    }
}
