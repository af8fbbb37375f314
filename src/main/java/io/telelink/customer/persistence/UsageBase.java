package io.telelink.customer.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.access.Roles;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the active customers' numbers are spread, for comparing one of them. Computed from the store and kept for ten
 * minutes; from a large base a sample of about fifty thousand is enough for percentiles.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class UsageBase {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long SAMPLE = 50_000;

    private final JdbcClient jdbc;
    private final List<String> columns;
    private final Map<String, String> features;
    private final Clock clock;
    private volatile @Nullable Computed latest;

    UsageBase(JdbcClient jdbc, Schema schema, SnapshotColumns snapshotColumns, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.features = schema.raw().stream()
                .filter(feature -> feature.kind() == Kind.NUMERIC)
                .filter(feature -> snapshotColumns.names().contains(FeatureColumn.nameOf(feature)))
                .collect(Collectors.toMap(FeatureColumn::nameOf, Feature::name));
        this.columns = features.keySet().stream().sorted().toList();
    }

    /** The 10th, 50th and 90th percentile of a feature. */
    public record Spread(double low, double median, double high) {
    }

    /**
     * Spread of each numeric feature, by its name; features that no customer has are left out.
     *
     * @param customers how many customers it was computed from
     */
    public record Spreads(long customers, Map<String, Spread> byFeature) {

        public Optional<Spread> of(Feature feature) {
            return Optional.ofNullable(byFeature.get(feature.name()));
        }
    }

    private record Computed(Instant at, Spreads spreads) {
    }

    /** The spreads as they were within the last ten minutes. */
    public Spreads spreads() {
        Computed known = latest;
        Instant now = clock.instant();
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Computed(now, compute());
            latest = known;
        }
        return known.spreads();
    }

    private Spreads compute() {
        long customers = jdbc.sql("SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'customer'::regclass")
                .query(Long.class).single();
        String sample = customers > 2 * SAMPLE
                ? " TABLESAMPLE BERNOULLI (" + 100.0 * SAMPLE / customers + ") REPEATABLE (1)" : "";
        String percentiles = columns.stream()
                .map(column -> "percentile_cont(ARRAY[.1, .5, .9]) WITHIN GROUP (ORDER BY s." + column + ") AS " + column)
                .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT count(*) AS customers, " + percentiles + " FROM customer c" + sample
                        + " JOIN customer_snapshot s ON s.id = c.current_snapshot_id WHERE c.status = 'ACTIVE'")
                .query((row, number) -> {
                    Map<String, Spread> spreads = new HashMap<>();
                    for (String column : columns) {
                        if (row.getArray(column) != null && row.getArray(column).getArray() instanceof Double[] values) {
                            spreads.put(features.get(column), new Spread(values[0], values[1], values[2]));
                        }
                    }
                    return new Spreads(row.getLong("customers"), Map.copyOf(spreads));
                }).single();
    }
}
