package io.telelink.customer.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import io.telelink.customer.CsvFile;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportReport;
import io.telelink.customer.Importer;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobProgress;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A run that is taken up again, asked to stop, or finds its file gone. */
@IntegrationTest
@Import(Importer.class)
class ImportJobTest {

    static final JobProgress QUIET = new Stopping(Integer.MAX_VALUE);

    @Autowired
    ImportJob job;

    @Autowired
    ImportRunTable runs;

    @Autowired
    Uploads uploads;

    @Autowired
    Importer importer;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        store.empty();
    }

    /** Asks to stop after so many reports. */
    record Stopping(AtomicInteger left) implements JobProgress {

        Stopping(int reports) {
            this(new AtomicInteger(reports));
        }

        @Override
        public void report(String stage, long done, long total) {
            left.decrementAndGet();
        }

        @Override
        public boolean isCancelled() {
            return left.get() < 0;
        }
    }

    @Test
    void aRunTakenUpAgainAfterItsRowsWereStoredDoesNothingMore() throws IOException {
        ImportReport report = importer.run(new CsvFile().row("A-1"));
        uploaded(report.id(), new CsvFile().row("A-1").row("A-2"));
        job.run(report.id(), QUIET);
        assertThat(count("customer")).isEqualTo(1);
        assertThat(runs.find(report.id()).orElseThrow().customersNew()).isEqualTo(1);
        assertThat(uploads.path(report.id())).doesNotExist();
    }

    @Test
    void aRunThatBrokeOffStartsAfreshAndForgetsWhatItHadReported() throws IOException {
        long id = queued();
        uploaded(id, new CsvFile().row("A-1", "State", "??"));
        assertThatExceptionOfType(JobFailedException.class).isThrownBy(() -> job.run(id, QUIET));
        assertThat(count("import_error")).isEqualTo(1);
        uploaded(id, new CsvFile().row("A-1"));
        job.run(id, QUIET);
        assertThat(count("import_error")).isZero();
        assertThat(count("customer")).isEqualTo(1);
    }

    @Test
    void aRunThatIsAskedToStopKeepsNothing() throws IOException {
        for (int reports = 0; reports < 6; reports++) {
            long id = queued();
            uploaded(id, new CsvFile().row("A-1").row("A-2").row("A-3"));
            Stopping stopping = new Stopping(reports);
            assertThatExceptionOfType(JobCancelledException.class).isThrownBy(() -> job.run(id, stopping));
            assertThat(count("customer")).isZero();
            assertThat(uploads.path(id)).doesNotExist();
        }
    }

    @Test
    void aRunThatWaitsForAnotherWhenTheApplicationStopsKeepsItsFile() throws IOException {
        long id = queued();
        uploaded(id, new CsvFile().row("A-1"));
        var waits = new AtomicInteger();
        JobProgress interrupting = new JobProgress() {
            @Override
            public void report(String stage, long done, long total) {
                if (stage.startsWith("Waiting")) {
                    assertThat(waits.incrementAndGet()).as("waits, which it cannot").isLessThan(100);
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        transaction.executeWithoutResult(other -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('io.telelink.customer.import'))").query(row -> { });
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> job.run(id, interrupting));
            assertThat(Thread.interrupted()).isTrue();
        });
        job.run(id, QUIET);
        assertThat(count("customer")).isEqualTo(1);
    }

    @Test
    void aRunWhoseFileIsGoneSaysSo() {
        long id = queued();
        assertThatExceptionOfType(JobFailedException.class).isThrownBy(() -> job.run(id, QUIET))
                .withMessage("The uploaded file is no longer there. Import it again.");
    }

    @Test
    void filesOfFinishedRunsAreSweptAway() throws IOException {
        uploaded(900, new CsvFile());
        uploaded(901, new CsvFile());
        uploads.sweep(id -> id == 900);
        assertThat(uploads.path(900)).doesNotExist();
        assertThat(uploads.path(901)).exists();
        Files.delete(uploads.path(901));
    }

    private long queued() {
        long id = jdbc.sql("INSERT INTO job_run (kind, subject, owner, state) VALUES ('IMPORT', 'a', 'ada', 'QUEUED') RETURNING id")
                .query(Long.class).single();
        runs.insert(id, "a.csv", ImportOptions.DEFAULT);
        return id;
    }

    private void uploaded(long id, CsvFile file) throws IOException {
        Path path = uploads.path(id);
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
