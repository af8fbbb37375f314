package io.telelink.segment.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.CancellationException;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import io.telelink.segment.Cancellation;
import io.telelink.segment.SegmentFigures;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts and sums over the customers of a condition, in one statement that can be stopped. */
@Repository
public class FigureQuery {

    private static final int LONGEST_SECONDS = 60;
    private static final String FIGURES = """
            SELECT (SELECT count(*) FROM customer) AS base, count(*) AS customers,
                count(*) FILTER (WHERE c.status = 'ACTIVE') AS active,
                count(p.probability) FILTER (WHERE c.status = 'ACTIVE') AS scored,
                count(*) FILTER (WHERE c.status = 'ACTIVE' AND p.risk_band = 'HIGH') AS high,
                avg(p.probability) FILTER (WHERE c.status = 'ACTIVE') AS probability,
                coalesce(sum(p.clv) FILTER (WHERE c.status = 'ACTIVE'), 0) AS clv,
                coalesce(sum(s.monthly_charge) FILTER (WHERE c.status = 'ACTIVE'), 0) AS monthly_revenue,
                coalesce(sum(s.monthly_charge) FILTER (WHERE c.status = 'ACTIVE' AND p.risk_band = 'HIGH'), 0)
                    AS revenue_at_risk,
                coalesce(sum(coalesce(p.value_if_kept, p.clv) * p.probability) FILTER (WHERE c.status = 'ACTIVE'), 0) AS value_at_risk""";

    private final NamedParameterJdbcTemplate jdbc;

    FigureQuery(JdbcTemplate template) {
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** @throws CancellationException when it was stopped */
    public SegmentFigures figures(CustomerCondition condition, Instant now, Cancellation cancellation) {
        String sql = FIGURES + CustomerSource.from(EnumSet.allOf(CustomerSource.class)) + " WHERE " + condition.sql();
        try {
            SegmentFigures figures = jdbc.execute(sql, condition.parameters(),
                    statement -> read(statement, now, cancellation));
            if (figures == null) {
                throw new IllegalStateException("counting gave no row");
            }
            return figures;
        } catch (DataAccessException failure) {
            if (cancellation.isCancelled()) {
                throw new CancellationException();
            }
            throw failure;
        }
    }

    private static SegmentFigures read(PreparedStatement statement, Instant now, Cancellation cancellation)
            throws SQLException {
        statement.setQueryTimeout(LONGEST_SECONDS);
        cancellation.runs(() -> stop(statement));
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return map(row, now);
        } finally {
            cancellation.ended();
        }
    }

    private static void stop(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException alreadyEnded) {
            // Then there is nothing left to stop.
        }
    }

    static SegmentFigures map(ResultSet row, Instant computedAt) throws SQLException {
        return new SegmentFigures(computedAt, row.getLong("base"), row.getLong("customers"), row.getLong("active"),
                row.getLong("scored"), row.getLong("high"), (Double) row.getObject("probability"), row.getDouble("clv"),
                row.getDouble("monthly_revenue"), row.getDouble("revenue_at_risk"), row.getDouble("value_at_risk"));
    }
}
