package io.telelink.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;

import io.telelink.access.CurrentUser;
import io.telelink.access.SystemActor;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.Imports;
import io.telelink.customer.OutcomePolicy;
import io.telelink.job.JobState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fills the store under test with demonstration subscribers as they were two years ago and three years of bills: what each was
 * charged then, moved a little from month to month, until they left. Of those who stayed at first, one in seven left later.
 */
public final class BilledSubscribers {

    public static final LocalDate TODAY = LocalDate.now().withDayOfMonth(1);
    public static final LocalDate TRAINING_CUT_OFF = TODAY.minusMonths(24);
    public static final LocalDate BACKTEST_CUT_OFF = TODAY.minusMonths(12);

    private BilledSubscribers() {
    }

    public static void bringIn(ApplicationContext application, int rows) {
        var imports = application.getBean(Imports.class);
        byte[] file = Subscribers.head(rows);
        long id = SystemActor.call(() -> {
            try {
                return imports.start(new ByteArrayInputStream(file), "subscribers.csv",
                        new ImportOptions(TRAINING_CUT_OFF.minusDays(1), OutcomePolicy.MARK_AS_LEFT), CurrentUser.SYSTEM);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(new Subscribers(application).finished(id).state()).isEqualTo(JobState.SUCCEEDED);
        bill(application.getBean(JdbcClient.class));
    }

    private static void bill(JdbcClient jdbc) {
        jdbc.sql("""
                        UPDATE customer SET status = 'CHURNED', churned_on = :from::date + (hashtext(account_number) & 511)
                        WHERE status = 'ACTIVE' AND hashtext('leaver' || account_number) % 7 = 0""")
                .param("from", TRAINING_CUT_OFF.plusMonths(3)).update();
        jdbc.sql("""
                        SELECT create_billing_partition(month::date)
                        FROM generate_series(:from::timestamp, :to::timestamp, interval '1 month') AS month""")
                .param("from", TODAY.minusMonths(36)).param("to", TODAY.minusMonths(1)).query(rows -> { });
        jdbc.sql("""
                        INSERT INTO billing_month (customer_id, month, revenue, day_minutes, eve_minutes, night_minutes,
                            intl_minutes, calls, service_calls, simulated)
                        SELECT c.id, month::date,
                            s.monthly_charge * (.9 + .2 * (hashtext(c.account_number || month) & 1023) / 1023.0),
                            100, 100, 100, 10, 200, 1, true
                        FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                            CROSS JOIN generate_series(:from::timestamp, :to::timestamp, interval '1 month') AS month
                        WHERE month >= c.joined_on AND (c.churned_on IS NULL OR month < c.churned_on)""")
                .param("from", TODAY.minusMonths(36)).param("to", TODAY.minusMonths(1)).update();
        jdbc.sql("""
                        INSERT INTO billing_summary (customer_id, through, months, last, mean3, mean12, trend, deviation, minutes3,
                            service_calls3)
                        SELECT b.customer_id, max(b.month), count(*), max(b.revenue) FILTER (WHERE b.month = :to), avg(b.revenue),
                            avg(b.revenue), 0, stddev(b.revenue), 310, 1
                        FROM billing_month b JOIN customer c ON c.id = b.customer_id AND c.status = 'ACTIVE'
                        WHERE b.month > :to::date - interval '1 year' GROUP BY b.customer_id""")
                .param("to", TODAY.minusMonths(1)).update();
    }
}
