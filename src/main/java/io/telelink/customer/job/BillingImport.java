package io.telelink.customer.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import io.telelink.customer.Imports;
import io.telelink.database.CopyWriter;
import io.telelink.job.JobProgress;
import org.jspecify.annotations.Nullable;

/** A file of bills. */
final class BillingImport extends FileImport {

    private final LocalDate today;
    private @Nullable BillReader reader;

    BillingImport(ImportRecord run, ImportTransaction transaction, ImportSettings settings, LocalDate today,
                  JobProgress progress) {
        super(run, transaction, settings, progress);
        this.today = today;
    }

    @Override
    Optional<LocalDate> readHeader(CsvRows rows) {
        Header<BillColumn> header = Header.of(firstLine(rows).getFields(), BillReader.columns());
        reader = new BillReader(header, YearMonth.from(today), errors());
        return Optional.empty();
    }

    @Override
    Optional<ImportCounts> store(CsvRows rows, long lines) {
        BillRows bills = new BillRows(transaction());
        bills.create();
        BillReader bill = Objects.requireNonNull(reader);
        try (CopyWriter copy = bills.open()) {
            readAll(rows, lines - 1, record -> bill.read(record.getStartingLineNumber(), record.getFields())
                    .ifPresent(each -> BillRows.write(copy, each)));
            copy.finish();
        }
        progress().report("Comparing rows", 0, 0);
        bills.compare(errors());
        if (!errors().isEmpty()) {
            return Optional.empty();
        }
        progress().stopIfCancelled();
        progress().report("Storing bills", 0, 0);
        long inserted = bills.insert();
        progress().report("Summing up", 0, 0);
        bills.refresh();
        long gaps = bills.gaps();
        if (gaps > 0) {
            bills.keepGaps(run().id(), Imports.GAPS_KEPT);
        }
        return Optional.of(ImportCounts.ofBills(rowsRead(), inserted, rowsRead() - inserted, gaps));
    }
}
