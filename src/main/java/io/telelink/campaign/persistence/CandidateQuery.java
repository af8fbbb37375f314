package io.telelink.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the customers of a segment into columns, a stretch at a time. */
@Repository
public class CandidateQuery {

    private static final int FETCHED_AT_ONCE = 10_000;
    private static final int LONGEST_SECONDS = 60;
    /** Prefix of the parameters of compiled rules, of which one statement can have two. */
    private static final String RULE = "rule";
    private static final String SECOND = "second";
    private static final String IS_HERE = "c.status = 'ACTIVE' AND c.erased_at IS NULL";

    private final NamedParameterJdbcTemplate jdbc;

    CandidateQuery(JdbcTemplate template) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(FETCHED_AT_ONCE);
        streaming.setQueryTimeout(LONGEST_SECONDS);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
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
        return Objects.requireNonNull(jdbc.queryForObject(sql, segment.parameters(),
                (row, number) -> new Gone(row.getLong(1), row.getLong(2))));
    }

    /** Those who are there; within a transaction, as otherwise all rows were fetched at once. */
    public CandidateRows read(CustomerCondition segment, CustomerCondition eligible) {
        Map<String, Object> parameters = new HashMap<>(segment.parameters());
        eligible.parameters().forEach((name, value) -> parameters.put(name.replaceFirst("^" + RULE, SECOND), value));
        String sql = "SELECT c.id, p.probability, p.clv, coalesce(p.value_if_kept, p.clv), s.monthly_charge, s.id AS snapshot_id, p.offer_version_id, ("
                + eligible.sql().replace(":" + RULE, ":" + SECOND) + ") IS TRUE AS eligible"
                + CustomerSource.from(EnumSet.allOf(CustomerSource.class)) + " WHERE " + IS_HERE + " AND (" + segment.sql() + ") ORDER BY c.id";
        Reading reading = new Reading();
        jdbc.query(sql, parameters, reading::add);
        return reading.rows.resized(reading.size);
    }

    private static final class Reading {

        private CandidateRows rows = CandidateRows.ofSize(FETCHED_AT_ONCE);
        private int size;

        void add(ResultSet row) throws SQLException {
            if (size == rows.size()) {
                rows = rows.resized(size * 2);
            }
            rows.id()[size] = row.getLong(1);
            rows.probability()[size] = number(row, 2);
            rows.clv()[size] = number(row, 3);
            rows.valueIfKept()[size] = number(row, 4);
            rows.monthlyCharge()[size] = number(row, 5);
            rows.snapshotId()[size] = row.getLong(6);
            rows.offerVersion()[size] = row.getLong(7);
            rows.eligible()[size] = row.getBoolean(8);
            size++;
        }

        private static double number(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? Double.NaN : value;
        }
    }
}
