package io.telelink.customer.job;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Turns the fields of one line into a bill, or into errors that say what is wrong with it. */
final class BillReader {

    private static final int YEARS_BACK = 10;
    private static final int FIRST_NUMBER = BillColumn.REVENUE.ordinal();

    private final Header<BillColumn> header;
    private final YearMonth now;
    private final ErrorLog errors;

    /** @param now the month of today, of which no bill can be known yet */
    BillReader(Header<BillColumn> header, YearMonth now, ErrorLog errors) {
        this.header = header;
        this.now = now;
        this.errors = errors;
    }

    /** @return the bill; empty when something is wrong with it, which then stands in the error log */
    Optional<Bill> read(long line, List<String> fields) {
        if (fields.size() != header.targets().size()) {
            errors.add(line, null, null, "has " + fields.size() + " fields instead of " + header.targets().size());
            return Optional.empty();
        }
        Row row = new Row();
        boolean right = true;
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).strip();
            try {
                row.take(header.targets().get(i), text);
            } catch (IllegalArgumentException e) {
                right = false;
                errors.add(line, header.columns().get(i), text.isEmpty() ? null : text, Cells.reason(e, text));
            }
        }
        errors.belongs(line, row.account);
        return right && row.account != null && row.month != null
                ? Optional.of(new Bill(line, row.account, row.month, row.values)) : Optional.empty();
    }

    /** What a line says. */
    private final class Row {

        private @Nullable String account;
        private @Nullable YearMonth month;
        private final double[] values = new double[BillColumn.values().length - FIRST_NUMBER];

        private void take(BillColumn column, String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("is empty");
            }
            switch (column) {
                case ACCOUNT_NUMBER -> account = Cells.accountNumber(text);
                case MONTH -> month = month(text);
                default -> values[column.ordinal() - FIRST_NUMBER] = Cells.number(text, column.most(), column.isWhole());
            }
        }
    }

    /** A month, or its first day. */
    private YearMonth month(String text) {
        YearMonth month;
        try {
            month = YearMonth.parse(text.endsWith("-01") && text.length() > 7 ? text.substring(0, text.length() - 3) : text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not a month written like 2026-03");
        }
        if (!month.isBefore(now)) {
            throw new IllegalArgumentException(month.equals(now) ? "has not ended" : "lies in the future");
        }
        if (month.isBefore(now.minusYears(YEARS_BACK))) {
            throw new IllegalArgumentException("lies more than " + YEARS_BACK + " years back");
        }
        return month;
    }

    static List<BillColumn> columns() {
        return Arrays.asList(BillColumn.values());
    }
}
