package io.telelink.customer.job;

import java.util.List;

import io.telelink.customer.persistence.SummaryTable;
import io.telelink.database.CopyWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills of a file in a temporary table: compared with each other and with the store, and brought into it. */
final class BillRows {

    private static final String TABLE = "bill_stage";
    private static final List<String> COLUMNS = List.of("line", "account_number", "month", "revenue", "day_minutes",
            "eve_minutes", "night_minutes", "intl_minutes", "calls", "service_calls");
    private static final String FIGURES = "revenue, day_minutes, eve_minutes, night_minutes, intl_minutes, calls, service_calls";
    private static final int BATCH = 10_000;

    private final ImportTransaction transaction;
    private final JdbcClient jdbc;

    BillRows(ImportTransaction transaction) {
        this.transaction = transaction;
        this.jdbc = transaction.jdbc();
    }

    void create() {
        jdbc.sql("CREATE TEMP TABLE " + TABLE + """
                \s(line bigint, account_number text COLLATE "C", month date, revenue double precision,
                day_minutes double precision, eve_minutes double precision, night_minutes double precision,
                intl_minutes double precision, calls bigint, service_calls bigint, customer_id bigint) ON COMMIT DROP""").update();
    }

    CopyWriter open() {
        return CopyWriter.into(transaction.connection(), TABLE, COLUMNS);
    }

    static void write(CopyWriter copy, Bill bill) {
        copy.whole(bill.line()).text(bill.accountNumber()).value(bill.month().atDay(1));
        for (int i = 0; i < bill.values().length; i++) {
            boolean whole = BillColumn.values()[BillColumn.REVENUE.ordinal() + i].isWhole();
            if (whole) {
                copy.whole((long) bill.values()[i]);
            } else {
                copy.number(bill.values()[i]);
            }
        }
        copy.endRow();
    }

    /** Reports every row that cannot be, whatever the figures on it. */
    void compare(ErrorLog errors) {
        jdbc.sql("UPDATE bill_stage b SET customer_id = c.id FROM customer c WHERE c.account_number = b.account_number").update();
        jdbc.sql("CREATE INDEX ON bill_stage (customer_id, month)").update();
        jdbc.sql("ANALYZE bill_stage").update();
        report(errors, BillColumn.ACCOUNT_NUMBER, "SELECT line, account_number, account_number, 'is not a customer''s' FROM bill_stage"
                + " WHERE customer_id IS NULL ORDER BY line");
        report(errors, BillColumn.MONTH, """
                SELECT line, account_number, to_char(month, 'YYYY-MM'), 'of this account stands in line ' || first_line || ' already'
                FROM (SELECT line, account_number, month, min(line) OVER (PARTITION BY account_number, month) AS first_line FROM bill_stage) AS b
                WHERE line <> first_line ORDER BY line""");
        report(errors, BillColumn.MONTH, """
                SELECT line, b.account_number, to_char(month, 'YYYY-MM'), CASE WHEN month > c.churned_on THEN 'is after the customer left on ' || c.churned_on
                    ELSE 'is before the customer joined on ' || c.joined_on END
                FROM bill_stage b JOIN customer c ON c.id = b.customer_id
                WHERE month > c.churned_on OR month < date_trunc('month', c.joined_on::timestamp) ORDER BY line""");
        report(errors, BillColumn.MONTH, """
                SELECT b.line, b.account_number, to_char(b.month, 'YYYY-MM'), 'is stored with other figures' || CASE WHEN k.simulated
                    THEN ', which the demonstration made up' ELSE '' END
                FROM bill_stage b JOIN billing_month k ON k.customer_id = b.customer_id AND k.month = b.month
                WHERE (""" + figures("b") + ") IS DISTINCT FROM (" + figures("k") + ") ORDER BY b.line");
    }

    private static String figures(String alias) {
        return alias + "." + FIGURES.replace(", ", ", " + alias + ".");
    }

    /** @param query of line, account number, value and reason */
    private void report(ErrorLog errors, BillColumn column, String query) {
        jdbc.sql(query).query(row -> {
            errors.add(row.getLong(1), column.header(), row.getString(3), row.getString(4));
            errors.belongs(row.getLong(1), row.getString(2));
        });
    }

    /** @return how many bills were new */
    long insert() {
        jdbc.sql("SELECT create_billing_partition(month) FROM (SELECT DISTINCT month FROM bill_stage) AS months")
                .query(row -> { });
        return jdbc.sql("INSERT INTO billing_month (customer_id, month, " + FIGURES + ") SELECT customer_id, month, " + FIGURES + """
                \sFROM bill_stage b WHERE NOT EXISTS (SELECT FROM billing_month k WHERE k.customer_id = b.customer_id AND k.month = b.month)
                ORDER BY month, customer_id""").update();
    }

    /** Customers of the file who lack a month between their first bill and their last. */
    long gaps() {
        return jdbc.sql("""
                SELECT count(*) FROM (SELECT k.customer_id FROM billing_month k
                    WHERE k.customer_id IN (SELECT customer_id FROM bill_stage)
                    GROUP BY k.customer_id
                    HAVING count(*) < 1 + 12 * (extract(year FROM max(k.month)) - extract(year FROM min(k.month)))
                        + extract(month FROM max(k.month)) - extract(month FROM min(k.month))) AS with_gaps""")
                .query(Long.class).single();
    }

    /** Keeps the first gaps of the customers of the file, in the order of their ids. */
    void keepGaps(long runId, int most) {
        jdbc.sql("""
                        INSERT INTO import_gap (job_run_id, customer_id, month, months)
                        SELECT :run, customer_id, (month + interval '1 month')::date,
                            (12 * extract(year FROM age(next, month)) + extract(month FROM age(next, month)))::integer - 1
                        FROM (SELECT k.customer_id, k.month, lead(k.month) OVER (PARTITION BY k.customer_id ORDER BY k.month) AS next
                            FROM billing_month k WHERE k.customer_id IN (SELECT customer_id FROM bill_stage)) AS bills
                        WHERE next > month + interval '1 month' ORDER BY customer_id, month LIMIT :most""")
                .param("run", runId).param("most", most).update();
    }

    /** Brings the summaries of the file's customers up to date, and what queries are planned by. */
    void refresh() {
        SummaryTable summaries = new SummaryTable(new JdbcTemplate(transaction.dataSource()));
        long last = 0;
        for (List<Long> batch = customersAfter(last); !batch.isEmpty(); batch = customersAfter(last)) {
            summaries.refresh(batch);
            last = batch.getLast();
        }
        jdbc.sql("ANALYZE billing_month").update();
        jdbc.sql("ANALYZE billing_summary").update();
    }

    private List<Long> customersAfter(long last) {
        return jdbc.sql("SELECT DISTINCT customer_id FROM bill_stage WHERE customer_id > :last ORDER BY customer_id LIMIT :batch")
                .param("last", last).param("batch", BATCH).query(Long.class).list();
    }
}
