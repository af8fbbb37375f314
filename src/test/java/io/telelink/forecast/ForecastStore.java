package io.telelink.forecast;

import java.time.LocalDate;
import java.time.YearMonth;

import io.telelink.customer.BusinessDay;
import io.telelink.job.Jobs;
import io.telelink.scoring.ScoringRuns;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** Prepares what forecasts are made of. */
final class ForecastStore {

    private static final int MONTHS = 30;

    private final JdbcClient jdbc;

    ForecastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Bills for every whole month that a customer was here, and a longer life for all, some of whom have left over time. */
    void history(BusinessDay day) {
        LocalDate today = day.today();
        jdbc.sql("UPDATE customer SET status = 'ACTIVE', churned_on = NULL, joined_on = :start::date - (id * 37 % 1000)::integer")
                .param("start", today.minusMonths(3)).update();
        jdbc.sql("""
                        UPDATE customer SET status = 'CHURNED', churned_on = greatest(joined_on + 20, :today::date - (id * 53 % 700)::integer)
                        WHERE id % 3 = 0""").param("today", today.minusDays(1)).update();
        jdbc.sql("UPDATE customer SET status = 'ACTIVE', churned_on = NULL WHERE churned_on >= :today").param("today", today).update();
        for (YearMonth month = YearMonth.from(today).minusMonths(MONTHS); month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            bill(month);
        }
    }

    /** Bills of a month for whoever was here in it. */
    void bill(YearMonth month) {
        jdbc.sql("SELECT create_billing_partition(:month)").param("month", month.atDay(1)).query(rows -> { });
        jdbc.sql("""
                        INSERT INTO billing_month (customer_id, month, revenue, day_minutes, eve_minutes, night_minutes, intl_minutes,
                            calls, service_calls)
                        SELECT id, :month, 50 + id % 20, 1, 1, 1, 1, 1, 0 FROM customer
                        WHERE joined_on < :next AND coalesce(churned_on, DATE '9999-12-31') >= :month""")
                .param("month", month.atDay(1)).param("next", month.plusMonths(1).atDay(1)).update();
    }

    /** Scores everyone and waits for the sums of that run. */
    static long score(ScoringRuns runs, Jobs jobs, JdbcClient jdbc) {
        long run = runs.startForEveryone();
        await().until(() -> jobs.find(run).orElseThrow().state().isFinished());
        await().until(() -> jobs.list("FORECAST", Pageable.ofSize(1)).stream().anyMatch(job -> job.state().isFinished())
                && jdbc.sql("SELECT count(*) FROM forecast_run WHERE scoring_run_id = :run").param("run", run)
                .query(Long.class).single() == 1);
        return run;
    }
}
