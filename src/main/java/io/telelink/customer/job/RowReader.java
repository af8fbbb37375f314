package io.telelink.customer.job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one line into a checked row, or into errors that say what is wrong with it. */
final class RowReader {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final String LENGTH_OF_ACCOUNT = "accountLength";

    private final Schema schema;
    private final Header<ColumnTarget> header;
    private final LocalDate defaultAsOf;
    private final LocalDate today;
    private final ErrorLog errors;
    private final long[] missing;

    private long line;
    private boolean wrong;
    private double[] values = {};
    private @Nullable String accountNumber;
    private @Nullable LocalDate asOf;
    private @Nullable LocalDate joinedOn;
    private @Nullable Boolean churned;
    private @Nullable String part;

    RowReader(Schema schema, Header<ColumnTarget> header, LocalDate defaultAsOf, LocalDate today, ErrorLog errors) {
        this.schema = schema;
        this.header = header;
        this.defaultAsOf = defaultAsOf;
        this.today = today;
        this.errors = errors;
        this.missing = new long[header.targets().size()];
    }

    /** @return the row; empty when something is wrong with it, which then stands in the error log */
    Optional<ImportRow> read(long lineNumber, List<String> fields) {
        line = lineNumber;
        wrong = false;
        values = new double[schema.size()];
        Arrays.fill(values, Double.NaN);
        accountNumber = null;
        asOf = null;
        joinedOn = null;
        churned = null;
        part = null;
        if (fields.size() != header.targets().size()) {
            error(null, null, "has " + fields.size() + " fields instead of " + header.targets().size());
            return Optional.empty();
        }
        for (int i = 0; i < fields.size(); i++) {
            field(i, fields.get(i).strip());
        }
        LocalDate date = asOf == null ? defaultAsOf : asOf;
        if (joinedOn != null && joinedOn.isAfter(date)) {
            error(ColumnTarget.Known.JOINED_ON.header(), joinedOn.toString(), "is after the as-of date " + date);
        }
        errors.belongs(line, accountNumber);
        return wrong || accountNumber == null ? Optional.empty()
                : Optional.of(new ImportRow(line, accountNumber, date, joinedOn == null ? reckoned(date) : joinedOn,
                        joinedOn != null, churned, part, values));
    }

    /** The account number of the row read last, if that at least is well-formed. */
    Optional<String> accountNumber() {
        return Optional.ofNullable(accountNumber);
    }

    /** How many values each column left empty, for the columns where a value was to be expected. */
    Map<String, Long> missing() {
        Map<String, Long> byColumn = new TreeMap<>();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] > 0) {
                byColumn.put(header.targets().get(i).header(), missing[i]);
            }
        }
        return byColumn;
    }

    private void field(int column, String text) {
        ColumnTarget target = header.targets().get(column);
        if (text.isEmpty()) {
            if (target == ColumnTarget.Known.ACCOUNT_NUMBER) {
                error(header.columns().get(column), null, "is empty");
            }
            if (target instanceof ColumnTarget.Value || target == ColumnTarget.Known.CHURN) {
                missing[column]++;
            }
            return;
        }
        try {
            switch (target) {
                case ColumnTarget.Value(Feature feature, int position) -> values[position] = schema.parse(feature, text);
                case ColumnTarget.Known known -> known(known, text);
            }
        } catch (IllegalArgumentException e) {
            error(header.columns().get(column), text, Cells.reason(e, text));
        }
    }

    private void known(ColumnTarget.Known target, String text) {
        switch (target) {
            case ACCOUNT_NUMBER -> accountNumber = Cells.accountNumber(text);
            case CHURN -> churned = outcome(text);
            case SPLIT -> part = part(text);
            case AS_OF -> asOf = date(text);
            case JOINED_ON -> joinedOn = date(text);
        }
    }

    private static boolean outcome(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("is not one of True, False, yes, no, 1, 0");
        };
    }

    private static String part(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "train" -> "TRAIN";
            case "test" -> "TEST";
            default -> throw new IllegalArgumentException("is not one of train, test");
        };
    }

    private LocalDate date(String text) {
        LocalDate date = Cells.date(text);
        if (date.isAfter(today)) {
            throw new IllegalArgumentException("lies in the future");
        }
        if (date.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("lies before " + EARLIEST);
        }
        return date;
    }

    private LocalDate reckoned(LocalDate date) {
        double weeks = values[schema.indexOf(LENGTH_OF_ACCOUNT)];
        return Double.isNaN(weeks) ? date : date.minusWeeks((long) weeks);
    }

    private void error(@Nullable String column, @Nullable String value, String reason) {
        wrong = true;
        errors.add(line, column, value, reason);
    }
}
