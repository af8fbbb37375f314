package io.telelink.customer;

import java.time.LocalDate;
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
    private static final int COUNT = 6_000;

    @Autowired
    CustomerLoad load;

    @Autowired
    Snapshots snapshots;

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

    private NewCustomer customer(long number) {
        int source = (int) (number % real.table().rows());
        return new NewCustomer("T-" + number, AS_OF, AS_OF, real.table().row(source), number % 7 == 0);
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
        assertThat(stored.size()).isEqualTo(COUNT);
        for (int i = 0; i < COUNT; i += 997) {
            assertThat(stored.table().row(i)).isEqualTo(customer(i).row());
            assertThat(stored.personal()[i].accountNumber()).isEqualTo("T-" + i);
        }
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
        assertThat(snapshots.countActive()).isEqualTo(10);
    }
}
