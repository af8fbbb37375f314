package io.telelink.demo.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
}
