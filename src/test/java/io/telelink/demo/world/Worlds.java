package io.telelink.demo.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;

/** The world of the tests, with the past that the demonstration store has. */
final class Worlds {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    static final Calendar CALENDAR = Calendar.of(TODAY, 36);
    static final Schema SCHEMA = DemoData.schema();
    static final Subscribers SUBSCRIBERS = subscribers();
    static final UsageRow ROWS = new UsageRow(SCHEMA);

    private Worlds() {
    }

    private static Subscribers subscribers() {
        try (InputStream file = DemoData.open("/demo/telecom-churn.csv")) {
            return Subscribers.read(SCHEMA, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static World world(long seed) {
        return new World(SUBSCRIBERS, seed, Hazard.USUAL);
    }

    static Chronicle chronicle(long seed) {
        return new Chronicle(world(seed), CALENDAR, ROWS, SUBSCRIBERS.size(), true);
    }

    static List<Life> lives(long seed) {
        Chronicle chronicle = chronicle(seed);
        return LongStream.range(0, SUBSCRIBERS.size()).parallel().mapToObj(chronicle::lives).flatMap(List::stream).toList();
    }

    /** What has become of them when the clock was moved on by some months, with as many joining as leave. */
    static List<Life> livedOn(long seed, List<Life> lives, int months) {
        return livedOn(world(seed), lives, months);
    }

    static List<Life> livedOn(World world, List<Life> lives, int months) {
        List<Life> gone = new ArrayList<>(lives.stream().filter(life -> life.leftOn() != null).toList());
        List<Life> here = lives.stream().filter(life -> life.leftOn() == null).toList();
        long next = chronicle(1).firstFree();
        for (YearMonth month = CALENDAR.now(); month.isBefore(CALENDAR.now().plusMonths(months)); month = month.plusMonths(1)) {
            List<Life> then = new ArrayList<>();
            for (Life life : here) {
                Life later = later(world, life, month);
                if (later.leftOn() == null) {
                    then.add(later);
                } else {
                    gone.add(later);
                    Person joiner = world.joiner(next++, month);
                    then.add(new Life(joiner, null, month, List.of(joiner.usage())));
                }
            }
            here = then;
        }
        gone.addAll(here);
        return gone;
    }

    private static Life later(World world, Life life, YearMonth month) {
        Step step = world.step(life.person(), month, 0);
        List<Usage> usage = new ArrayList<>(life.months());
        usage.add(step.after().usage());
        return new Life(step.after(), step.leftOn(), life.first(), usage);
    }
}
