package io.telelink.customer.job;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.persistence.SnapshotColumns;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.job.JobProgress;
import io.telelink.learning.data.Schema;
import org.jspecify.annotations.Nullable;

/** A file of customers. */
final class CustomerImport extends FileImport {

    private final Schema schema;
    private final SnapshotColumns columns;
    private final LocalDate today;
    private @Nullable RowReader reader;

    CustomerImport(ImportRecord run, ImportTransaction transaction, Schema schema, SnapshotColumns columns,
                   ImportSettings settings, LocalDate today, JobProgress progress) {
        super(run, transaction, settings, progress);
        this.schema = schema;
        this.columns = columns;
        this.today = today;
    }

    @Override
    Optional<LocalDate> readHeader(CsvRows rows) {
        Header<ColumnTarget> header = Header.of(firstLine(rows).getFields(), ColumnTarget.possible(schema));
        LocalDate asOf = asOf(header);
        reader = new RowReader(schema, header, asOf, today, errors());
        return Optional.of(asOf);
    }

    /** Date of the rows without one: outcomes are known only for what was so before the churn window. */
    private LocalDate asOf(Header<ColumnTarget> header) {
        LocalDate given = run().asOf();
        if (given != null) {
            return given;
        }
        return header.has(ColumnTarget.Known.CHURN) ? today.minusDays(ChurnWindow.DAYS) : today;
    }

    @Override
    Optional<ImportCounts> store(CsvRows rows, long lines) {
        RowReader row = Objects.requireNonNull(reader);
        Staging staging = new Staging(transaction(), columns, schema.size());
        staging.create();
        try (BinaryCopyWriter copy = staging.open()) {
            readAll(rows, lines - 1, record -> stage(record, row, staging, copy));
            copy.finish();
        }
        progress().report("Comparing rows", 0, 0);
        staging.index();
        staging.findDuplicates(errors());
        return errors().isEmpty() ? store(row) : Optional.empty();
    }

    private static void stage(CsvRecord record, RowReader reader, Staging staging, BinaryCopyWriter copy) {
        Optional<ImportRow> row = reader.read(record.getStartingLineNumber(), record.getFields());
        if (row.isPresent()) {
            staging.write(copy, row.get());
        } else {
            reader.accountNumber().ifPresent(account ->
                    staging.writeAccountNumber(copy, record.getStartingLineNumber(), account));
        }
    }

    private Optional<ImportCounts> store(RowReader reader) {
        StoreRows store = new StoreRows(transaction().jdbc(), columns);
        progress().report("Storing customers", 0, 0);
        long customers = store.insertNewCustomers();
        store.plan();
        store.findContradictions(errors());
        if (!errors().isEmpty()) {
            return Optional.empty();
        }
        progress().stopIfCancelled();
        progress().report("Storing snapshots", 0, 0);
        long unchanged = store.countUnchanged();
        long snapshots = store.insertSnapshots(run().id());
        long labels = store.insertLabels();
        progress().report("Updating customers", 0, 0);
        store.updateCustomers(run().outcomePolicy(), today);
        store.refreshStatistics();
        return Optional.of(ImportCounts.ofCustomers(rowsRead(), customers, snapshots, labels, unchanged,
                reader.missing()));
    }
}
