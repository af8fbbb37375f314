package io.telelink.campaign.persistence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import io.telelink.database.BinaryCopyReader;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the customers of a segment straight from the wire into columns. */
@Repository
public class CandidateQuery {

    private static final int START = 16_384;
    /** A rule can be as expensive as somebody makes it. */
    private static final String LONGEST = "60s";
    /** Prefix of the parameters of compiled rules, of which one statement can have two. */
    private static final String RULE = "rule";
    private static final String SECOND = "second";
    private static final String IS_HERE = "c.status = 'ACTIVE' AND c.erased_at IS NULL";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CandidateQuery(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /**
     * How many of a segment are not there any more. In a store of some years they are most of it, and none of them is worth reading.
     *
     * @param churned of those who are not erased
     */
    public record Gone(long erased, long churned) {
    }

    public Gone gone(CustomerCondition segment) {
        String sql = "SELECT count(*) FILTER (WHERE c.erased_at IS NOT NULL) AS erased, "
                + "count(*) FILTER (WHERE c.erased_at IS NULL) AS churned"
                + CustomerSource.from(segment.sources()) + " WHERE NOT (" + IS_HERE + ") AND (" + segment.sql() + ")";
        return jdbc.sql(sql).params(segment.parameters()).query((row, number) -> new Gone(row.getLong(1), row.getLong(2))).single();
    }

    /** Those who are there, in any order; in the caller's transaction. */
    public CandidateRows read(CustomerCondition segment, CustomerCondition eligible) {
        Map<String, Object> parameters = new HashMap<>(segment.parameters());
        eligible.parameters().forEach((name, value) -> parameters.put(name.replaceFirst("^" + RULE, SECOND), value));
        String sql = "SELECT c.id, p.probability, p.clv, coalesce(p.value_if_kept, p.clv), s.monthly_charge, s.id AS snapshot_id, p.offer_version_id, ("
                + eligible.sql().replace(":" + RULE, ":" + SECOND) + ") IS TRUE AS eligible"
                + CustomerSource.from(EnumSet.allOf(CustomerSource.class)) + " WHERE " + IS_HERE + " AND (" + segment.sql() + ")";
        jdbc.sql("SET LOCAL statement_timeout = '" + LONGEST + "'").update();
        CandidateRows rows = Objects.requireNonNull(template.execute((ConnectionCallback<CandidateRows>) connection -> {
            try (BinaryCopyReader reader = BinaryCopyReader.of(connection, sql, parameters)) {
                return read(reader);
            }
        }));
        jdbc.sql("SET LOCAL statement_timeout TO DEFAULT").update();
        return rows;
    }

    private static CandidateRows read(BinaryCopyReader row) {
        CandidateRows rows = CandidateRows.ofSize(START);
        int size = 0;
        while (row.next()) {
            if (size == rows.size()) {
                rows = rows.resized(size * 2);
            }
            rows.id()[size] = row.whole();
            rows.probability()[size] = row.number();
            rows.clv()[size] = row.number();
            rows.valueIfKept()[size] = row.number();
            rows.monthlyCharge()[size] = row.number();
            rows.snapshotId()[size] = Objects.requireNonNullElse(row.wholeOrNull(), 0L);
            rows.offerVersion()[size] = Objects.requireNonNullElse(row.wholeOrNull(), 0L);
            rows.eligible()[size] = row.number() == 1;
            size++;
        }
        return rows.resized(size);
    }
}
