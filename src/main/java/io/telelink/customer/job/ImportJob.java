package io.telelink.customer.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import javax.sql.DataSource;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.Imports;
import io.telelink.customer.persistence.SnapshotColumns;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.Pause;
import io.telelink.learning.data.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports an uploaded file. Taken up again after a crash it starts afresh, unless the rows are in the store already. */
@Component
class ImportJob implements JobHandler {

    private static final Duration LOCK_WAIT = Duration.ofMillis(200);

    private final DataSource dataSource;
    private final ImportRunTable runs;
    private final ImportEntries entries;
    private final Uploads uploads;
    private final Schema schema;
    private final SnapshotColumns columns;
    private final ImportSettings settings;
    private final BusinessDay day;

    ImportJob(DataSource dataSource, ImportRunTable runs, ImportEntries entries, Uploads uploads, Schema schema,
              SnapshotColumns columns, ImportSettings settings, BusinessDay day) {
        this.dataSource = dataSource;
        this.runs = runs;
        this.entries = entries;
        this.uploads = uploads;
        this.schema = schema;
        this.columns = columns;
        this.settings = settings;
        this.day = day;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    public void run(long id, JobProgress progress) {
        ImportRecord run = runs.find(id).orElseThrow(() -> new IllegalStateException("no import " + id));
        Path file = uploads.path(id);
        if (!run.imported()) {
            try {
                read(run, file, progress);
            } catch (JobFailedException | JobCancelledException ended) {
                uploads.delete(file);
                throw ended;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // Also where a crash came between storing the rows and this.
        entries.finished(id);
        uploads.delete(file);
    }

    private void read(ImportRecord run, Path file, JobProgress progress) throws IOException {
        if (!Files.exists(file)) {
            throw refused(run, 0, new ErrorLog(), "The uploaded file is no longer there. Import it again.");
        }
        progress.report("Checking the file", 0, 0);
        try {
            FileInspection inspection = FileInspection.of(file);
            runs.startAfresh(run.id(), inspection.sha256());
            try (CsvRows rows = CsvRows.open(file)) {
                importRows(run, rows, inspection.lines(), progress);
            }
        } catch (FileRefusedException refused) {
            throw refused(run, 0, new ErrorLog(), refused.getMessage());
        }
    }

    private void importRows(ImportRecord run, CsvRows rows, long lines, JobProgress progress) {
        LocalDate today = day.today();
        FileImport content = null;
        try (ImportTransaction transaction = ImportTransaction.begin(dataSource)) {
            content = switch (run.type()) {
                case CUSTOMERS -> new CustomerImport(run, transaction, schema, columns, settings, today, progress);
                case BILLING -> new BillingImport(run, transaction, settings, today, progress);
            };
            content.readHeader(rows).ifPresent(asOf -> runs.chooseAsOf(run.id(), asOf));
            waitForOthers(transaction, progress);
            Optional<ImportCounts> counts = content.store(rows, lines);
            counts.ifPresent(done -> {
                done.write(transaction.jdbc(), run.id());
                transaction.commit();
            });
        } catch (FileRefusedException refused) {
            throw content == null ? refused(run, 0, new ErrorLog(), refused.getMessage())
                    : refused(run, content.rowsRead(), content.errors(), refused.getMessage());
        }
        if (!content.errors().isEmpty()) {
            throw refused(run, content.rowsRead(), content.errors(), null);
        }
    }

    /** Imports compare with what is stored, so they come one after the other, on all application nodes. */
    private static void waitForOthers(ImportTransaction transaction, JobProgress progress) {
        while (!transaction.jdbc().sql("SELECT pg_try_advisory_xact_lock(hashtext('io.telelink.customer.import'))")
                .query(Boolean.class).single()) {
            progress.report("Waiting for another import", 0, 0);
            progress.stopIfCancelled();
            Pause.of(LOCK_WAIT);
        }
    }

    private JobFailedException refused(ImportRecord run, long rowsRead, ErrorLog errors,
                                       @Nullable String reason) {
        String words = reason != null ? reason : String.format(Locale.US,
                "%,d of %,d rows are wrong; nothing was imported.", errors.rows(), rowsRead);
        entries.refused(run.id(), rowsRead, errors, reason, words);
        return new JobFailedException(words);
    }
}
