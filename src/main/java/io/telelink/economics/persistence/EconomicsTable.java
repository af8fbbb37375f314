package io.telelink.economics.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import io.telelink.economics.Economics;
import io.telelink.economics.Terms;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code economics}; the newest row is in force. */
@Repository
public class EconomicsTable {

    private final JdbcClient jdbc;

    EconomicsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other changes wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('economics'))").query(rows -> { });
    }

    /** The same for who makes the first version, whom somebody that holds {@link #lock} may be waiting for. */
    public void lockFirst() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('economics_first'))").query(rows -> { });
    }

    public Optional<Economics> newest() {
        return jdbc.sql("SELECT * FROM economics ORDER BY id DESC LIMIT 1").query(EconomicsTable::map).optional();
    }

    public Optional<Economics> find(long id) {
        return jdbc.sql("SELECT * FROM economics WHERE id = :id").param("id", id).query(EconomicsTable::map).optional();
    }

    public Page<Economics> list(Pageable page) {
        long count = jdbc.sql("SELECT count(*) FROM economics").query(Long.class).single();
        return new PageImpl<>(jdbc.sql("SELECT * FROM economics ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(EconomicsTable::map).list(),
                page, count);
    }

    public Economics insert(Terms terms, String reason, String actor) {
        return jdbc.sql("""
                        INSERT INTO economics (annual_discount_rate, margin, horizon_months, churn_window_days, reason, changed_by)
                        VALUES (:rate, :margin, :horizon, :window, :reason, :actor) RETURNING *""")
                .param("rate", terms.annualDiscountRate()).param("margin", terms.margin())
                .param("horizon", terms.horizonMonths()).param("window", terms.churnWindowDays())
                .param("reason", reason).param("actor", actor).query(EconomicsTable::map).single();
    }

    private static Economics map(ResultSet row, int number) throws SQLException {
        return new Economics(row.getLong("id"), new Terms(row.getDouble("annual_discount_rate"), row.getDouble("margin"),
                row.getInt("horizon_months"), row.getInt("churn_window_days")), row.getString("reason"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }
}
