package io.telelink.customer.job;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.telelink.customer.ImportError;
import io.telelink.customer.Imports;
import org.jspecify.annotations.Nullable;

/** What is wrong in a file: everything is counted, the first errors are kept. */
final class ErrorLog {

    private static final int WRONG_ROWS_READ = 10_000;
    private static final int LONGEST_VALUE = 200;

    private final List<ImportError> kept = new ArrayList<>();
    private final Map<Long, String> accounts = new HashMap<>();
    private long errors;
    private final BitSet wrongLines = new BitSet();

    void add(long line, @Nullable String column, @Nullable String value, String reason) {
        errors++;
        wrongLines.set(Math.toIntExact(line));
        if (kept.size() < Imports.ERRORS_KEPT) {
            kept.add(new ImportError(line, column, value == null ? null : Shortened.of(value, LONGEST_VALUE), reason));
        }
    }

    /** Says whose a line is that has errors, so that they can be forgotten with the person. */
    void belongs(long line, @Nullable String accountNumber) {
        if (accountNumber != null && accounts.size() < Imports.ERRORS_KEPT && wrongLines.get(Math.toIntExact(line))) {
            accounts.putIfAbsent(line, accountNumber);
        }
    }

    /** Whose the line is, where that is known. */
    @Nullable String accountOf(long line) {
        return accounts.get(line);
    }

    /** @throws FileRefusedException when so much is wrong that reading on tells nothing new */
    void stopIfHopeless(long line) {
        if (rows() >= WRONG_ROWS_READ) {
            throw new FileRefusedException(String.format(Locale.US,
                    "Reading stopped at line %,d because %,d rows are wrong. Compare the file with the template.", line, rows()));
        }
    }

    boolean isEmpty() {
        return errors == 0;
    }

    long errors() {
        return errors;
    }

    /** Rows with at least one error. */
    long rows() {
        return wrongLines.cardinality();
    }

    List<ImportError> kept() {
        return kept.stream().sorted(Comparator.comparingLong(ImportError::line)).toList();
    }
}
