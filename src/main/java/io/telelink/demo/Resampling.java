package io.telelink.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.telelink.customer.NewCustomer;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import org.springframework.core.io.Resource;

/**
 * Makes customers out of the real subscribers: each is one of them, drawn with replacement, whose usage is moved a little.
 * The customer of a number depends on the seed and the number alone, whatever order they are asked for in.
 */
final class Resampling {

    /** Standard deviation of the factor on minutes. */
    private static final double MINUTES_JITTER = .03;
    private static final int CALLS_JITTER = 3;
    private static final int LENGTH_JITTER = 5;
    /** Dollars a minute, as the subscribers were charged. */
    private static final Map<String, Double> RATES = Map.of("Day", .17, "Eve", .085, "Night", .045, "Intl", .27);

    private final Schema schema;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> churned = new ArrayList<>();
    private final long seed;
    private final LocalDate asOf;

    /** @param asOf date of the snapshots */
    Resampling(Schema schema, Resource subscribers, long seed, LocalDate asOf) {
        this.schema = schema;
        this.seed = seed;
        this.asOf = asOf;
        try (var reader = new BufferedReader(new InputStreamReader(subscribers.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(reader.readLine().split(","));
            reader.lines().map(line -> line.split(",", -1)).forEach(cells -> {
                rows.add(schema.raw().stream()
                        .mapToDouble(feature -> schema.parse(feature, cells[header.indexOf(feature.column())])).toArray());
                churned.add(Boolean.parseBoolean(cells[header.indexOf("Churn")]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NewCustomer customer(long number) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        int source = random.nextInt(rows.size());
        double[] row = rows.get(source).clone();
        RATES.keySet().stream().sorted().forEach(period -> moveUsage(row, period, random));
        moveWhole(row, "accountLength", 1, LENGTH_JITTER, random);
        moveWhole(row, "numberOfVmailMessages", 1, CALLS_JITTER, random);
        return new NewCustomer("TL-%07d".formatted(number + 1), asOf.minusDays((long) value(row, "accountLength")), asOf,
                row, churned.get(source));
    }

    private void moveUsage(double[] row, String period, SplittableRandom random) {
        String minutes = "total" + period + "Minutes";
        double moved = Math.rint(10 * value(row, minutes) * (1 + MINUTES_JITTER * random.nextGaussian())) / 10;
        set(row, minutes, moved);
        set(row, "total" + period + "Charge", Math.rint(100 * value(row, minutes) * RATES.get(period)) / 100);
        moveWhole(row, "total" + period + "Calls", 1, period.equals("Intl") ? 1 : CALLS_JITTER, random);
    }

    /** Moves a whole number that is not zero: zero means that there is no such service. */
    private void moveWhole(double[] row, String name, int least, int most, SplittableRandom random) {
        double value = value(row, name);
        if (value > 0) {
            set(row, name, Math.max(least, value + random.nextInt(-most, most + 1)));
        }
    }

    private double value(double[] row, String name) {
        return row[schema.indexOf(name)];
    }

    private void set(double[] row, String name, double value) {
        Feature feature = schema.feature(name);
        row[schema.indexOf(name)] = Math.clamp(value, feature.min(), feature.max());
    }
}
