package io.telelink.customer.job;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.persistence.SnapshotColumns;
import io.telelink.database.CopyWriter;
import io.telelink.job.JobProgress;
import io.telelink.learning.data.Schema;

/** One file on its way into the store, within one transaction: read and check row by row, compare, store. */
final class CustomerImport {

    private final ImportRecord run;
    private final ImportTransaction transaction;
    private final Schema schema;
    private final SnapshotColumns columns;
    private final ImportSettings settings;
    private final LocalDate today;
    private final JobProgress progress;
    private final ErrorLog errors = new ErrorLog();
    private long rowsRead;

    CustomerImport(ImportRecord run, ImportTransaction transaction, Schema schema, SnapshotColumns columns,
                   ImportSettings settings, LocalDate today, JobProgress progress) {
        this.run = run;
        this.transaction = transaction;
        this.schema = schema;
        this.columns = columns;
        this.settings = settings;
        this.today = today;
        this.progress = progress;
    }

    ErrorLog errors() {
        return errors;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** Date of the rows without one: outcomes are known only for what was so before the churn window. */
    LocalDate asOf(Header header) {
        if (run.asOf() != null) {
            return run.asOf();
        }
        return header.has(ColumnTarget.Known.CHURN) ? today.minusDays(ChurnWindow.DAYS) : today;
    }

    /** @throws FileRefusedException when the header does not fit */
    Header readHeader(CsvRows rows) {
        if (!rows.hasNext()) {
            throw new FileRefusedException("The file is empty.");
        }
        Header header = Header.of(rows.next().getFields(), schema);
        if (!rows.hasNext()) {
            throw new FileRefusedException("The file has a header and no rows.");
        }
        return header;
    }

    /**
     * Reads, checks and stages every row, then stores them unless something is wrong, which then stands in the error log.
     *
     * @return what was done; empty when there are errors
     */
    Optional<ImportCounts> store(CsvRows rows, RowReader reader, long lines) {
        Staging staging = new Staging(transaction, columns, schema.size());
        staging.create();
        stage(rows, reader, staging, lines - 1);
        progress.report("Comparing rows", 0, 0);
        staging.index();
        staging.findDuplicates(errors);
        return errors.isEmpty() ? store(reader) : Optional.empty();
    }

    private void stage(CsvRows rows, RowReader reader, Staging staging, long expected) {
        try (CopyWriter copy = staging.open()) {
            while (rows.hasNext()) {
                CsvRecord record = rows.next();
                if (++rowsRead > settings.maxRows()) {
                    throw new FileRefusedException(String.format(Locale.US,
                            "The file has more than the %,d rows that are allowed. Split it.", settings.maxRows()));
                }
                stage(reader.read(record.getStartingLineNumber(), record.getFields()), reader, record, staging, copy);
                progress.report("Reading rows", Math.min(rowsRead, expected), expected);
                progress.stopIfCancelled();
            }
            copy.finish();
        }
    }

    private void stage(Optional<ImportRow> row, RowReader reader, CsvRecord record, Staging staging, CopyWriter copy) {
        if (row.isPresent()) {
            staging.write(copy, row.get());
        } else {
            reader.accountNumber().ifPresent(account ->
                    staging.writeAccountNumber(copy, record.getStartingLineNumber(), account));
            errors.stopIfHopeless(record.getStartingLineNumber());
        }
    }

    private Optional<ImportCounts> store(RowReader reader) {
        StoreRows store = new StoreRows(transaction.jdbc(), columns);
        progress.report("Storing customers", 0, 0);
        long customers = store.insertNewCustomers();
        store.plan();
        store.findContradictions(errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        progress.stopIfCancelled();
        progress.report("Storing snapshots", 0, 0);
        long unchanged = store.countUnchanged();
        long snapshots = store.insertSnapshots(run.id());
        long labels = store.insertLabels();
        progress.report("Updating customers", 0, 0);
        store.updateCustomers(run.outcomePolicy(), today);
        store.refreshStatistics();
        return Optional.of(new ImportCounts(rowsRead, customers, snapshots, labels, unchanged, reader.missing()));
    }
}
