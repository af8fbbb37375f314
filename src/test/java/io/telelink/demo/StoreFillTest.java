package io.telelink.demo;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.telelink.customer.BillingHistory;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.customer.ValuedSnapshot;
import io.telelink.demo.world.Calendar;
import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.train.TrainingSet;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The demonstration store and what is read from its past. */
@IntegrationTest
class StoreFillTest {

    private static final long SEED = 20261122;
    private static final int EVERYBODY = Integer.MAX_VALUE;

    @Autowired
    StoreFill fill;

    @Autowired
    TrainingRows rows;

    @Autowired
    BillingHistory billing;

    @Autowired
    Snapshots snapshots;

    @Autowired
    BusinessDay day;

    @Autowired
    Schema schema;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Calendar calendar;

    /** Filled once: the tests read, and what one alters it puts back. */
    @BeforeEach
    void filled() {
        if (fill.known().filter(Fill::original).isEmpty()) {
            store.empty();
            fill.fillWithSubscribers(SEED);
        }
        calendar = fill.known().orElseThrow().calendar();
    }

    @Test
    void theStoreLivesInTheFirstDayOfTheMonthItWasFilledIn() {
        assertThat(day.today()).isEqualTo(LocalDate.now().withDayOfMonth(1));
        assertThat(billing.period()).hasValueSatisfying(period -> {
            assertThat(period.first()).isEqualTo(calendar.begin());
            assertThat(period.last()).isEqualTo(calendar.now().minusMonths(1));
        });
    }

    @Test
    void trainingIsOnTheSubscribersThemselvesWithTheirSplit() {
        TrainingSet real = DemoData.subscribers();
        LocalDate cutOff = rows.latestLabelledCutOff(ChurnWindow.DAYS).orElseThrow();
        assertThat(cutOff).isEqualTo(calendar.cutOff());
        List<LabelledSnapshot> labelled = rows.labelled(cutOff, ChurnWindow.DAYS, EVERYBODY);
        assertThat(labelled).hasSize(real.table().rows());
        for (int i = 0; i < labelled.size(); i++) {
            assertThat(labelled.get(i).snapshot().row()).isEqualTo(real.table().row(i));
            assertThat(labelled.get(i).churned()).isEqualTo(real.churned()[i]);
            assertThat(labelled.get(i).part()).isEqualTo(String.valueOf(real.given()[i]));
        }
        assertThat(rows.labelled(cutOff, ChurnWindow.DAYS, 1_000)).hasSizeBetween(800, 1_200);
    }

    @Test
    void nobodyIsScoredOnTheRowTheyWereTrainedOn() {
        SnapshotBatch current = snapshots.currentOfActive(0, Long.MAX_VALUE);
        assertThat(current.size()).isEqualTo((int) snapshots.countActive()).isEqualTo(3_333);
        List<Long> trained = rows.labelled(calendar.cutOff(), ChurnWindow.DAYS, EVERYBODY).stream()
                .map(row -> row.snapshot().id()).toList();
        assertThat(Arrays.stream(current.snapshotIds()).boxed()).doesNotContainAnyElementsOf(trained);
        assertThat(jdbc.sql("SELECT DISTINCT as_of FROM customer_snapshot s JOIN customer c ON c.current_snapshot_id = s.id"
                + " WHERE c.status = 'ACTIVE'").query(LocalDate.class).single()).isEqualTo(day.today().minusDays(1));
    }

    @Test
    void theBillOfAFullMonthIsTheChargeOfItsSnapshot() {
        assertThat(jdbc.sql("""
                SELECT max(abs(b.revenue - s.monthly_charge)) FROM customer_snapshot s JOIN customer c ON c.id = s.customer_id
                JOIN billing_month b ON b.customer_id = c.id AND b.month = date_trunc('month', s.as_of)::date
                WHERE c.joined_on < b.month AND (c.churned_on IS NULL OR c.churned_on > s.as_of)""").query(Double.class).single())
                // The published charges are rounded otherwise in some places.
                .isLessThan(.03);
        assertThat(jdbc.sql("SELECT bool_and(simulated) FROM billing_month").query(Boolean.class).single()).isTrue();
    }

    @Test
    void summariesAreThoseOfTheBillsBefore() {
        SnapshotBatch current = snapshots.currentOfActive(0, Long.MAX_VALUE);
        List<Long> some = Arrays.stream(current.customerIds()).limit(50).boxed().toList();
        var reckoned = billing.summaries(some, calendar.now());
        for (long customer : some) {
            var stored = jdbc.sql("SELECT * FROM billing_summary WHERE customer_id = :id").param("id", customer).query().singleRow();
            var summary = Objects.requireNonNull(reckoned.get(customer));
            assertThat(stored).containsEntry("last", summary.last()).containsEntry("mean3", summary.mean3())
                    .containsEntry("mean12", summary.mean12()).containsEntry("trend", summary.trend())
                    .containsEntry("deviation", summary.deviation()).containsEntry("minutes3", summary.minutes3())
                    .containsEntry("service_calls3", summary.serviceCalls3())
                    .containsEntry("through", Date.valueOf(calendar.now().minusMonths(1).atDay(1)));
        }
    }

    @Test
    void valueIsWhatWasPaidAndNothingAfterLeaving() {
        LocalDate cutOff = calendar.today().minusMonths(12);
        List<ValuedSnapshot> valued = rows.valued(cutOff, 12, EVERYBODY);
        assertThat(valued.size()).isGreaterThan(3_333);
        assertThat(valued).allSatisfy(row -> {
            assertThat(row.snapshot().asOf()).isBefore(cutOff);
            assertThat(row.joinedOn()).isBefore(cutOff);
            assertThat(row.summary()).isNotNull();
            assertThat(row.churnedOn()).satisfiesAnyOf(left -> assertThat(left).isNull(),
                    left -> assertThat(left).isAfterOrEqualTo(cutOff));
            assertThat(row.revenue()).hasSize(12);
        });
        double churned = valued.stream().filter(row -> row.revenue()[11] == 0).count();
        assertThat(churned / valued.size()).isBetween(.3, .6);
        assertThat(valued.stream().filter(row -> row.part() != null).count()).isBetween(1_000L, 3_333L);
        for (ValuedSnapshot row : valued.subList(0, 20)) {
            long customer = Objects.requireNonNull(row.snapshot().customerId());
            double paid = billing.of(customer).stream().filter(bill -> !bill.month().isBefore(YearMonth.from(cutOff))
                    && bill.month().isBefore(YearMonth.from(cutOff.plusMonths(12)))).mapToDouble(bill -> bill.revenue()).sum();
            assertThat(Arrays.stream(row.revenue()).sum()).isCloseTo(paid, within(1e-9));
            assertThat(row.summary()).isEqualTo(billing.summaries(List.of(customer), YearMonth.from(cutOff)).get(customer));
        }
        assertThatThrownBy(() -> rows.valued(cutOff.plusMonths(1), 12, 10)).hasMessageContaining("have not passed");
        assertThatThrownBy(() -> rows.valued(cutOff.plusDays(1), 12, 10)).hasMessageContaining("first day of a month");
        assertThat(rows.valued(calendar.begin().minusMonths(6).atDay(1), 12, 10)).isEmpty();
    }

    @Test
    void nothingFromAfterTheCutOffEntersTrainingRows() {
        LocalDate valued = calendar.today().minusMonths(12);
        LocalDate labelled = rows.cutOffs().stream().filter(valued::isAfter).toList().getLast();
        List<String> labelsBefore = labelledRows(labelled);
        List<String> valuesBefore = valuedRows(valued);
        poison(labelled, labelled.plusDays(ChurnWindow.DAYS), valued, valued.plusMonths(3));
        try {
            assertThat(labelledRows(labelled)).isEqualTo(labelsBefore);
            assertThat(valuedRows(valued)).isEqualTo(valuesBefore);
            assertThat(rows.valued(valued, 3, EVERYBODY)).allMatch(row -> row.revenue()[0] == 77_777);
        } finally {
            store.empty();
        }
    }

    private List<String> labelledRows(LocalDate cutOff) {
        return rows.labelled(cutOff, ChurnWindow.DAYS, EVERYBODY).stream().map(row -> row.accountNumber() + row.churned()
                + Arrays.toString(row.snapshot().row())).toList();
    }

    private List<String> valuedRows(LocalDate cutOff) {
        return rows.valued(cutOff, 3, EVERYBODY).stream().map(row -> row.accountNumber() + row.joinedOn() + row.summary()
                + Arrays.toString(row.snapshot().row())).toList();
    }

    /** Alters everything that was not known at the cut-offs, but who left within the windows. */
    private void poison(LocalDate labelled, LocalDate windowEnd, LocalDate valued, LocalDate monthsEnd) {
        LocalDate end = windowEnd.isAfter(monthsEnd) ? windowEnd : monthsEnd;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE customer_snapshot SET total_day_minutes = 999, state = 'AK', international_plan = true WHERE as_of > :day")
                    .param("day", labelled).update();
            jdbc.sql("""
                            INSERT INTO customer_snapshot (customer_id, as_of, origin, content_hash, total_day_minutes)
                            SELECT id, CAST(:day AS date), 'GENERATED', decode(repeat('00', 32), 'hex'), 999 FROM customer""")
                    .param("day", valued).update();
            jdbc.sql("UPDATE snapshot_label SET churned = NOT churned").update();
            jdbc.sql("UPDATE billing_month SET revenue = 77777, day_minutes = 999 WHERE month >= :day").param("day", valued).update();
            jdbc.sql("""
                            INSERT INTO billing_month (customer_id, month, revenue, day_minutes, eve_minutes, night_minutes,
                                intl_minutes, calls, service_calls)
                            SELECT c.id, m::date, 77777, 0, 0, 0, 0, 0, 0
                            FROM customer c, generate_series(CAST(:from AS timestamp), CAST(:to AS timestamp), '1 month') AS m
                            ON CONFLICT DO NOTHING""")
                    .param("from", valued).param("to", monthsEnd).update();
            jdbc.sql("UPDATE customer SET churned_on = NULL, status = 'ACTIVE' WHERE churned_on > :end AND id % 2 = 0")
                    .param("end", end).update();
            jdbc.sql("UPDATE customer SET churned_on = :later, status = 'CHURNED' WHERE churned_on IS NULL AND joined_on <= :later"
                            + " AND id % 3 = 0")
                    .param("later", end.plusDays(1)).update();
            jdbc.sql("UPDATE customer SET current_snapshot_id = NULL").update();
        });
    }

    @Test
    void aStoreThatHoldsCustomersIsNotFilledAgain() {
        assertThatThrownBy(() -> fill.fill(10, 1)).hasMessageContaining("customers already");
        assertThat(fill.known()).hasValueSatisfying(known -> assertThat(known.original()).isTrue());
    }

    @Test
    void aMadeStoreHasAsManyCustomersAsWereAskedFor() {
        store.empty();
        fill.fill(300, 3);
        assertThat(fill.known()).hasValueSatisfying(known -> assertThat(known.isOfSameWorld(300, 3)).isTrue());
        assertThat(snapshots.countActive()).isEqualTo(300);
        store.empty();
    }
}
