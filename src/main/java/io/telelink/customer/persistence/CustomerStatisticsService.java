package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;

import io.telelink.access.Roles;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.CustomerFigures;
import io.telelink.customer.CustomerStatistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All figures in one statement, so that they belong to one moment. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
class CustomerStatisticsService implements CustomerStatistics {

    private static final String FIGURES = """
            WITH groups AS (
                SELECT c.status, p.risk_band, count(*) AS customers, sum(p.clv) AS clv, sum(s.monthly_charge) AS charge,
                    max(p.scored_at) AS scored_at,
                    count(*) FILTER (WHERE c.erased_at IS NULL AND c.joined_on < :from
                        AND (c.churned_on IS NULL OR c.churned_on >= :from)) AS here_before,
                    count(*) FILTER (WHERE c.erased_at IS NULL AND c.joined_on < :from
                        AND c.churned_on >= :from AND c.churned_on < :today) AS gone_since
                FROM customer c LEFT JOIN customer_score p ON p.customer_id = c.id
                    LEFT JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                GROUP BY c.status, p.risk_band),
            labels AS (SELECT count(*) AS labelled, avg(churned::int) AS churn_rate FROM snapshot_label)
            SELECT coalesce(sum(customers), 0) AS customers,
                coalesce(sum(customers) FILTER (WHERE status = 'ACTIVE'), 0) AS active,
                coalesce(sum(customers) FILTER (WHERE status = 'CHURNED'), 0) AS churned,
                coalesce(sum(customers) FILTER (WHERE status = 'ACTIVE' AND risk_band = 'HIGH'), 0) AS high,
                coalesce(sum(customers) FILTER (WHERE status = 'ACTIVE' AND risk_band = 'MEDIUM'), 0) AS medium,
                coalesce(sum(customers) FILTER (WHERE status = 'ACTIVE' AND risk_band = 'LOW'), 0) AS low,
                coalesce(sum(customers) FILTER (WHERE status = 'ACTIVE' AND risk_band IS NULL), 0) AS unscored,
                coalesce(sum(clv) FILTER (WHERE status = 'ACTIVE'), 0) AS total_clv,
                coalesce(sum(charge) FILTER (WHERE status = 'ACTIVE'), 0) AS monthly_revenue,
                coalesce(sum(charge) FILTER (WHERE status = 'ACTIVE' AND risk_band = 'HIGH'), 0) AS revenue_at_risk,
                max(scored_at) AS scored_at,
                (SELECT labelled FROM labels) AS labelled,
                (SELECT churn_rate::float8 FROM labels) AS labelled_churn_rate,
                sum(gone_since)::float8 / nullif(sum(here_before), 0)::float8 AS churn_rate
            FROM groups""";

    private final JdbcClient jdbc;

    private final BusinessDay day;

    CustomerStatisticsService(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    @Override
    public CustomerFigures figures() {
        LocalDate today = day.today();
        return jdbc.sql(FIGURES).param("today", today).param("from", today.minusDays(ChurnWindow.DAYS)).query(CustomerStatisticsService::map).single();
    }

    private static CustomerFigures map(ResultSet row, int number) throws SQLException {
        Timestamp scoredAt = row.getTimestamp("scored_at");
        return new CustomerFigures(row.getLong("customers"), row.getLong("active"), row.getLong("churned"),
                row.getLong("labelled"), (Double) row.getObject("labelled_churn_rate"), (Double) row.getObject("churn_rate"), row.getLong("high"), row.getLong("medium"),
                row.getLong("low"), row.getLong("unscored"), row.getDouble("total_clv"), row.getDouble("monthly_revenue"),
                row.getDouble("revenue_at_risk"),
                scoredAt == null ? null : scoredAt.toInstant());
    }
}
