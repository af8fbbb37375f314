package io.telelink.demo.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.telelink.learning.data.Schema;

/** The published subscribers, from whom all people of a world are made. */
public final class Subscribers {

    private final List<Subscriber> all;
    private final UsageRow rows;

    private Subscribers(List<Subscriber> all, UsageRow rows) {
        this.all = List.copyOf(all);
        this.rows = rows;
    }

    /**
     * One of them.
     *
     * @param row     raw features as the schema codes them
     * @param churned outcome within the churn window
     * @param part    TRAIN or TEST
     */
    public record Subscriber(double[] row, Usage usage, boolean churned, String part) {
    }

    /** Reads the file with the columns of the schema, {@code Churn} and {@code Split}. */
    public static Subscribers read(Schema schema, InputStream file) throws IOException {
        UsageRow rows = new UsageRow(schema);
        List<Subscriber> all = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(String.valueOf(reader.readLine()).split(","));
            reader.lines().map(line -> line.split(",", -1)).forEach(cells -> {
                double[] row = schema.raw().stream()
                        .mapToDouble(feature -> schema.parse(feature, cells[header.indexOf(feature.column())])).toArray();
                all.add(new Subscriber(row, rows.usage(row), Boolean.parseBoolean(cells[header.indexOf("Churn")]),
                        cells[header.indexOf("Split")].toUpperCase(Locale.ROOT)));
            });
        }
        return new Subscribers(all, rows);
    }

    public int size() {
        return all.size();
    }

    public Subscriber get(int position) {
        return all.get(position);
    }

    int weeks(int position) {
        return rows.weeks(all.get(position).row());
    }

    Usage usage(int position) {
        return all.get(position).usage();
    }
}
