package io.telelink.customer.job;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.telelink.job.JobProgress;

/** One file on its way into the store, within one transaction: read and check row by row, compare, store. */
abstract class FileImport {

    private final ImportRecord run;
    private final ImportTransaction transaction;
    private final ImportSettings settings;
    private final JobProgress progress;
    private final ErrorLog errors = new ErrorLog();
    private long rowsRead;

    FileImport(ImportRecord run, ImportTransaction transaction, ImportSettings settings, JobProgress progress) {
        this.run = run;
        this.transaction = transaction;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Reads the first line.
     *
     * @return the date of rows that have none of their own, where there can be such
     * @throws FileRefusedException when it does not fit
     */
    abstract Optional<LocalDate> readHeader(CsvRows rows);

    /**
     * Reads, checks and stages every row, then stores them unless something is wrong, which then stands in the error log.
     *
     * @return what was done; empty when there are errors
     */
    abstract Optional<ImportCounts> store(CsvRows rows, long lines);

    final ErrorLog errors() {
        return errors;
    }

    final long rowsRead() {
        return rowsRead;
    }

    final ImportRecord run() {
        return run;
    }

    final ImportTransaction transaction() {
        return transaction;
    }

    final JobProgress progress() {
        return progress;
    }

    /** The first line; a file with nothing behind it is refused. */
    final CsvRecord firstLine(CsvRows rows) {
        if (!rows.hasNext()) {
            throw new FileRefusedException("The file is empty.");
        }
        CsvRecord first = rows.next();
        if (!rows.hasNext()) {
            throw new FileRefusedException("The file has a header and no rows.");
        }
        return first;
    }

    /** Hands over every row, as long as there are not too many or too many that are wrong. */
    final void readAll(CsvRows rows, long expected, Consumer<CsvRecord> each) {
        while (rows.hasNext()) {
            CsvRecord record = rows.next();
            if (++rowsRead > settings.maxRows()) {
                throw new FileRefusedException(String.format(Locale.US,
                        "The file has more than the %,d rows that are allowed. Split it.", settings.maxRows()));
            }
            each.accept(record);
            errors.stopIfHopeless(record.getStartingLineNumber());
            progress.report("Reading rows", Math.min(rowsRead, expected), expected);
            progress.stopIfCancelled();
        }
    }
}
