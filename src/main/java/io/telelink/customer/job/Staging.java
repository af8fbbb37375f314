package io.telelink.customer.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.telelink.customer.persistence.SnapshotColumns;
import io.telelink.database.BinaryCopyWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a file in a temporary table, where the database can compare them with each other and with the store. */
final class Staging {

    private static final String TABLE = "import_stage";
    private static final List<String> OWN = List.of("line", "account_number", "as_of", "joined_on", "joined_given",
            "churned", "part", "content_hash");

    private final ImportTransaction transaction;
    private final SnapshotColumns columns;
    private final double[] unknown;

    Staging(ImportTransaction transaction, SnapshotColumns columns, int features) {
        this.transaction = transaction;
        this.columns = columns;
        this.unknown = new double[features];
        Arrays.fill(unknown, Double.NaN);
    }

    void create() {
        transaction.jdbc().sql("CREATE TEMP TABLE " + TABLE + """
                \s(line bigint, account_number text, as_of date, joined_on date, joined_given boolean, churned boolean,
                part text, content_hash bytea,\s""" + String.join(", ", columns.declarations()) + ") ON COMMIT DROP").update();
    }

    BinaryCopyWriter open() {
        List<String> names = new ArrayList<>(OWN);
        names.addAll(columns.names());
        return BinaryCopyWriter.into(transaction.connection(), TABLE, names);
    }

    void write(BinaryCopyWriter copy, ImportRow row) {
        copy.startRow().whole(row.line()).text(row.accountNumber()).day(row.asOf()).day(row.joinedOn()).flag(row.joinedGiven())
                .flag(row.churned()).text(row.part()).bytes(columns.hash(row.values()));
        columns.write(copy, row.values());
    }

    /** Stages a wrong row by its account number alone, so that it takes part in the search for duplicates. */
    void writeAccountNumber(BinaryCopyWriter copy, long line, String accountNumber) {
        copy.startRow().whole(line).text(accountNumber);
        // As many as there are columns of a row's own besides.
        OWN.stream().skip(2).forEach(column -> copy.nothing());
        columns.write(copy, unknown);
    }

    void index() {
        transaction.jdbc().sql("CREATE INDEX ON " + TABLE + " (account_number)").update();
        transaction.jdbc().sql("ANALYZE " + TABLE).update();
    }

    /** Reports every account number that stands in more than one line. */
    void findDuplicates(ErrorLog errors) {
        transaction.jdbc().sql("""
                        SELECT line, account_number, first_line
                        FROM (SELECT line, account_number, min(line) OVER (PARTITION BY account_number) AS first_line
                              FROM import_stage) AS lines
                        WHERE line <> first_line ORDER BY line""")
                .query(row -> {
                    errors.add(row.getLong("line"), ColumnTarget.Known.ACCOUNT_NUMBER.header(),
                            row.getString("account_number"),
                            "stands in line " + row.getLong("first_line") + " already");
                    errors.belongs(row.getLong("line"), row.getString("account_number"));
                });
    }

    JdbcClient jdbc() {
        return transaction.jdbc();
    }
}
