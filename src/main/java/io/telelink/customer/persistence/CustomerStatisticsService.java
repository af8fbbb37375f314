package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.CustomerFigures;
import io.telelink.customer.CustomerStatistics;
import io.telelink.customer.listing.CurrentList;
import io.telelink.customer.listing.ListFigures;
import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is there and what they are worth comes from the list in memory where there is one: joining millions of customers with what is
 * known of them takes the database seconds.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
class CustomerStatisticsService implements CustomerStatistics {

    private static final String PRESENT = """
            SELECT count(*) AS customers,
                count(*) FILTER (WHERE c.status = 'ACTIVE') AS active,
                count(*) FILTER (WHERE c.status = 'ACTIVE' AND p.risk_band = 'HIGH') AS high,
                count(*) FILTER (WHERE c.status = 'ACTIVE' AND p.risk_band = 'MEDIUM') AS medium,
                count(*) FILTER (WHERE c.status = 'ACTIVE' AND p.risk_band = 'LOW') AS low,
                coalesce(sum(p.clv) FILTER (WHERE c.status = 'ACTIVE'), 0) AS clv,
                coalesce(sum(s.monthly_charge) FILTER (WHERE c.status = 'ACTIVE'), 0) AS charge,
                coalesce(sum(s.monthly_charge) FILTER (WHERE c.status = 'ACTIVE' AND p.risk_band = 'HIGH'), 0) AS at_risk,
                max(p.scored_at) AS scored_at
            FROM customer c LEFT JOIN customer_score p ON p.customer_id = c.id
                LEFT JOIN customer_snapshot s ON s.id = c.current_snapshot_id""";

    private static final String PAST = """
            WITH labels AS (SELECT count(*) AS labelled, avg(churned::int)::float8 AS rate FROM snapshot_label),
            movement AS (
                SELECT count(*) FILTER (WHERE churned_on IS NULL OR churned_on >= :from)::float8 AS here,
                    count(*) FILTER (WHERE churned_on >= :from AND churned_on < :today)::float8 AS gone
                FROM customer WHERE erased_at IS NULL AND joined_on < :from)
            SELECT labelled, rate AS labelled_rate, gone / nullif(here, 0) AS churn_rate FROM labels, movement""";

    private final JdbcClient jdbc;
    private final CurrentList list;
    private final BusinessDay day;

    CustomerStatisticsService(JdbcClient jdbc, CurrentList list, BusinessDay day) {
        this.jdbc = jdbc;
        this.list = list;
        this.day = day;
    }

    /** What is known of the past. */
    private record Past(long labelled, @Nullable Double labelledRate, @Nullable Double churnRate) {
    }

    @Override
    public CustomerFigures figures() {
        LocalDate today = day.today();
        Past past = jdbc.sql(PAST).param("today", today).param("from", today.minusDays(ChurnWindow.DAYS)).query(Past.class).single();
        ListFigures present = list.figures().orElseGet(() -> jdbc.sql(PRESENT).query(CustomerStatisticsService::present).single());
        return new CustomerFigures(present.customers(), present.active(), present.customers() - present.active(), past.labelled(),
                past.labelledRate(), past.churnRate(), present.in(RiskBand.HIGH), present.in(RiskBand.MEDIUM), present.in(RiskBand.LOW),
                present.unscored(), present.clv(), present.monthlyCharge(), present.chargeAtRisk(), present.scoredAt().orElse(null));
    }

    private static ListFigures present(ResultSet row, int number) throws SQLException {
        long[] byBand = new long[RiskBand.values().length];
        for (RiskBand band : RiskBand.values()) {
            byBand[band.ordinal()] = row.getLong(band.name().toLowerCase(Locale.ROOT));
        }
        Timestamp scoredAt = row.getTimestamp("scored_at");
        return new ListFigures(row.getLong("customers"), row.getLong("active"), byBand, row.getDouble("clv"), row.getDouble("charge"),
                row.getDouble("at_risk"), Optional.ofNullable(scoredAt).map(Timestamp::toInstant));
    }
}
