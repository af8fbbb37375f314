package io.telelink.customer;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.List;

import io.telelink.job.JobState;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The same customers in file after file: what becomes current, who has left, who is back. */
@IntegrationTest
@Import(Importer.class)
class ImportOverTimeTest {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

    @Autowired
    Importer importer;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void aNewerFileBecomesCurrentAndAnOlderOneIsKeptWithoutReplacingIt() {
        importer.run(new CsvFile().row("A-1", "State", "KS"), MARCH);
        importer.run(new CsvFile().row("A-1", "State", "OH"), JUNE);
        assertThat(currentState()).isEqualTo("OH");
        ImportReport older = importer.run(new CsvFile().row("A-1", "State", "TX"), MARCH.minusMonths(1));
        assertThat(older.snapshotsNew()).isEqualTo(1);
        assertThat(currentState()).isEqualTo("OH");
        assertThat(count("customer_snapshot")).isEqualTo(3);
    }

    @Test
    void aCorrectionForTheSameDateReplacesWhatWasCurrent() {
        importer.run(new CsvFile().row("A-1", "State", "KS"), MARCH);
        importer.run(new CsvFile().row("A-1", "State", "OH"), MARCH);
        assertThat(currentState()).isEqualTo("OH");
    }

    @Test
    void aChangeBackIsAChange() {
        importer.run(new CsvFile().row("A-1", "State", "KS"), MARCH);
        importer.run(new CsvFile().row("A-1", "State", "OH"), MARCH.plusMonths(1));
        ImportReport back = importer.run(new CsvFile().row("A-1", "State", "KS"), MARCH.plusMonths(2));
        assertThat(back.snapshotsNew()).isEqualTo(1);
        assertThat(currentState()).isEqualTo("KS");
    }

    @Test
    void whoChurnedHasLeftAtTheEndOfTheWindow() {
        importer.run(new CsvFile().row("A-1", "Churn", "True").row("A-2", "Churn", "0"), MARCH);
        assertThat(status("A-1")).isEqualTo("CHURNED " + MARCH.plusDays(90));
        assertThat(status("A-2")).isEqualTo("ACTIVE -");
    }

    @Test
    void outcomesMayBeKeptAsLabelsOnly() {
        importer.run(new CsvFile().row("A-1", "Churn", "yes").bytes(), new ImportOptions(MARCH, OutcomePolicy.LABEL_ONLY));
        assertThat(status("A-1")).isEqualTo("ACTIVE -");
        assertThat(count("snapshot_label WHERE churned")).isEqualTo(1);
    }

    @Test
    void whoIsSeenAfterLeavingIsBack() {
        importer.run(new CsvFile().row("A-1", "Churn", "True"), MARCH);
        importer.run(new CsvFile().row("A-1"), JUNE.plusMonths(1));
        assertThat(status("A-1")).isEqualTo("ACTIVE -");
    }

    @Test
    void anOldOutcomeDoesNotMakeSomebodyLeaveWhoWasSeenLater() {
        importer.run(new CsvFile().row("A-1"), JUNE);
        importer.run(new CsvFile().row("A-1", "Churn", "True", "State", "OH"), MARCH);
        assertThat(status("A-1")).isEqualTo("ACTIVE -");
    }

    @Test
    void anOutcomeThatBecomesKnownLabelsTheSnapshotThatIsThere() {
        importer.run(new CsvFile().row("A-1"), MARCH);
        ImportReport labelled = importer.run(new CsvFile().row("A-1", "Churn", "no", "Split", "test"), MARCH);
        assertThat(labelled).extracting(ImportReport::snapshotsNew, ImportReport::labelsNew).containsExactly(0L, 1L);
        assertThat(count("snapshot_label WHERE part = 'TEST' AND window_days = 90")).isEqualTo(1);
    }

    @Test
    void anOutcomeThatContradictsTheStoreIsRefused() {
        importer.run(new CsvFile().row("A-1", "Churn", "no").row("A-2", "Churn", "no"), MARCH);
        ImportReport report = importer.run(new CsvFile().row("A-1", "Churn", "no").row("A-2", "Churn", "yes"), MARCH);
        assertThat(report.run().state()).isEqualTo(JobState.FAILED);
        assertThat(importer.errors(report)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.reason()).contains("contradicts the outcome False that is stored for 2026-03-01");
        });
    }

    @Test
    void rowsMayHaveTheirOwnDates() {
        importer.run(new CsvFile().row("A-1", "As of", "2026-01-31", "Joined on", "2020-02-29").row("A-2"), MARCH);
        assertThat(jdbc.sql("""
                SELECT c.account_number || ' ' || s.as_of || ' ' || c.joined_on FROM customer c
                JOIN customer_snapshot s ON s.id = c.current_snapshot_id ORDER BY 1""").query(String.class).list())
                .containsExactly("A-1 2026-01-31 2020-02-29", "A-2 2026-03-01 " + MARCH.minusWeeks(128));
    }

    @Test
    void withoutADateOutcomesAreThoseOfAWindowThatHasPassed() {
        ImportReport labelled = importer.run(new CsvFile().row("A-1", "Churn", "no"));
        ImportReport plain = importer.run(new CsvFile().row("A-2"));
        assertThat(labelled.asOf()).isEqualTo(plain.asOf().minusDays(90));
    }

    @Test
    void importsAtTheSameTimeComeOneAfterTheOther() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<ImportReport> task = () -> importer.demonstration(MARCH);
            List<Future<ImportReport>> reports = threads.invokeAll(List.of(task, task, task));
            long created = 0;
            for (Future<ImportReport> report : reports) {
                assertThat(report.get().run().state()).isEqualTo(JobState.SUCCEEDED);
                created += report.get().customersNew();
            }
            assertThat(created).isEqualTo(3_333);
        }
        assertThat(count("customer_snapshot")).isEqualTo(3_333);
    }

    private String currentState() {
        return jdbc.sql("SELECT s.state FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id")
                .query(String.class).single();
    }

    private String status(String account) {
        return jdbc.sql("SELECT status || ' ' || coalesce(churned_on::text, '-') FROM customer WHERE account_number = :account")
                .param("account", account).query(String.class).single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
