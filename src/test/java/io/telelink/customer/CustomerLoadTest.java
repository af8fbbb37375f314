package io.telelink.customer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.telelink.learning.DemoData;
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

@IntegrationTest
class CustomerLoadTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final int COUNT = 6_000;

    @Autowired
    CustomerLoad load;

    @Autowired
    Snapshots snapshots;

    @Autowired
    BillingHistory bills;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final TrainingSet real = DemoData.subscribers();

    @BeforeEach
    void empty() {
        store.empty();
    }

    private List<NewCustomer> customer(long number) {
        return List.of(new NewCustomer("T-" + number, AS_OF.minusYears(1), number % 5 == 0 ? AS_OF.plusDays(3) : null,
                List.of(new NewSnapshot(AS_OF, row(number), true, number % 7 == 0, null)),
                List.of(bill(MAY, number), bill(MAY.plusMonths(1), 2.0 * number))));
    }

    private double[] row(long number) {
        return real.table().row((int) (number % real.table().rows()));
    }

    private static BillingMonth bill(YearMonth month, double revenue) {
        return new BillingMonth(month, revenue, 1, 2, 3, 4, 5, 6, true);
    }

    private void fill(int count) {
        transaction.executeWithoutResult(status -> load.load(count, this::customer, done -> { }));
    }

    private List<String> keys() {
        return jdbc.sql("""
                SELECT pg_get_indexdef(indexrelid) FROM pg_index
                WHERE indrelid IN ('customer'::regclass, 'customer_snapshot'::regclass, 'snapshot_label'::regclass)
                UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid IN ('customer'::regclass, 'customer_snapshot'::regclass, 'snapshot_label'::regclass)
                ORDER BY 1""").query(String.class).list();
    }

    @Test
    void whatIsLoadedIsWhatAnImportWouldStore() {
        List<String> before = keys();
        fill(COUNT);
        SnapshotBatch stored = snapshots.currentOfActive(0, Long.MAX_VALUE);
        assertThat(stored.size()).isEqualTo(COUNT - COUNT / 5);
        for (int i = 0; i < stored.size(); i += 997) {
            long number = Long.parseLong(stored.personal()[i].accountNumber().substring(2));
            assertThat(stored.table().row(i)).isEqualTo(row(number));
            assertThat(bills.of(stored.customerIds()[i])).containsExactly(bill(MAY, number),
                    bill(MAY.plusMonths(1), 2.0 * number));
            assertThat(jdbc.sql("SELECT last, mean12, trend, months FROM billing_summary WHERE customer_id = :id")
                    .param("id", stored.customerIds()[i]).query().singleRow().values().stream()
                    .map(each -> ((Number) each).doubleValue()))
                    .containsExactly(2.0 * number, 1.5 * number, (double) number, 2.0);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM billing_summary").query(Integer.class).single()).isEqualTo(stored.size());
        assertThat(snapshots.labelled(Integer.MAX_VALUE)).hasSize(COUNT)
                .allSatisfy(each -> assertThat(each.churned()).isEqualTo(Long.parseLong(each.accountNumber().substring(2)) % 7 == 0));
        assertThat(snapshots.labelled(1_000)).hasSizeBetween(800, 1_200).isNotEmpty();
        assertThat(keys()).isEqualTo(before);
        assertThat(jdbc.sql("INSERT INTO customer (account_number, status, joined_on) VALUES ('later', 'ACTIVE', now()) RETURNING id")
                .query(Long.class).single()).isGreaterThan(COUNT);
    }

    @Test
    void aLoadThatBreaksOffLeavesNothing() {
        List<String> before = keys();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> load.load(COUNT, number -> {
            if (number == COUNT - 1) {
                throw new IllegalStateException("switched off");
            }
            return customer(number);
        }, done -> { }))).hasStackTraceContaining("switched off");
        assertThat(snapshots.countActive()).isZero();
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void aStoreWithCustomersIsLeftAlone() {
        fill(10);
        assertThatThrownBy(() -> fill(10)).hasMessageContaining("customers already");
        assertThat(snapshots.countActive()).isEqualTo(8);
    }
}
