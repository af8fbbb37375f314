package io.telelink.customer.listing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import io.telelink.database.BinaryCopyReader;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what lists are ordered by out of the database. */
@Component
class ListStore {

    private final NamedParameterJdbcTemplate jdbc;
    private final ListChanges changes;
    private final TransactionTemplate oneSnapshot;
    private final TransactionTemplate any;

    ListStore(JdbcTemplate template, ListChanges changes, PlatformTransactionManager transactions) {
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.changes = changes;
        this.oneSnapshot = new TransactionTemplate(transactions);
        oneSnapshot.setReadOnly(true);
        oneSnapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        // That of the caller, who must not wait for a second connection while holding one.
        this.any = new TransactionTemplate(transactions);
        any.setReadOnly(true);
    }

    /** A list, and how far the log of changes had come when it was read. */
    record Loaded(ListIndex index, ListChanges.Mark mark) {
    }

    /** Whether there are at least that many customers. */
    boolean hasAtLeast(long customers) {
        Boolean enough = jdbc.getJdbcTemplate().queryForObject(
                "SELECT count(*) = ? FROM (SELECT FROM customer LIMIT ?) AS enough", Boolean.class, customers, customers);
        return Boolean.TRUE.equals(enough);
    }

    /**
     * Everyone, seen by one snapshot. A table of answers that is exchanged meanwhile is not seen by it, and has rows that are
     * not: the mark then names the former one, and the next look at the log tells that everyone must be read again.
     */
    Loaded load() {
        Loaded loaded = oneSnapshot.execute(status -> {
            ListChanges.Mark mark = changes.since(ListChanges.Mark.START).mark();
            ColumnBuilder builder = new ColumnBuilder();
            copy("SELECT " + ColumnBuilder.COLUMNS + CustomerSource.from(EnumSet.allOf(CustomerSource.class)) + " ORDER BY c.id",
                    Map.of(), builder::add);
            return new Loaded(new ListIndex(builder.build()), mark);
        });
        if (loaded == null) {
            throw new IllegalStateException("reading gave no list");
        }
        return loaded;
    }

    /** The same list with the answers that these customers have now. */
    ListIndex update(ListIndex index, Collection<Long> customers) {
        ListColumns.Scores scores = index.columns().scores().copy();
        Map<Integer, Boolean> places = new LinkedHashMap<>();
        jdbc.query("""
                        SELECT customer_id, probability, risk_band, clv, scored_at, expected_profit FROM customer_score
                        WHERE customer_id IN (:ids)""",
                Map.of("ids", customers), row -> {
                    int place = index.columns().indexOf(row.getLong(1));
                    if (place >= 0) {
                        places.put(place, true);
                        scores.probability()[place] = row.getDouble(2);
                        scores.riskBand()[place] = ColumnBuilder.band(row.getString(3));
                        scores.clv()[place] = row.getDouble(4);
                        scores.scoredAt()[place] = ColumnBuilder.micros(row.getTimestamp(5).toInstant());
                        scores.expectedProfit()[place] = Objects.requireNonNullElse((Double) row.getObject(6), Double.NaN);
                    }
                });
        return index.after(scores, places.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Ids of the customers that a condition chooses. */
    long[] ids(CustomerCondition condition) {
        LongStream.Builder ids = LongStream.builder();
        any.executeWithoutResult(status -> copy("SELECT c.id" + CustomerSource.from(condition.sources()) + " WHERE " + condition.sql(),
                condition.parameters(), row -> ids.add(row.whole())));
        return ids.build().toArray();
    }

    private void copy(String query, Map<String, ?> values, Consumer<BinaryCopyReader> reader) {
        jdbc.getJdbcTemplate().execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, query, values)) {
                while (rows.next()) {
                    reader.accept(rows);
                }
            }
            return null;
        });
    }
}
