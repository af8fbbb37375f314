package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import io.telelink.customer.ActiveCustomer;
import io.telelink.customer.KeyRange;
import io.telelink.customer.LivedMonth;
import io.telelink.customer.MonthMove;
import io.telelink.customer.NewCustomer;
import io.telelink.customer.NewSnapshot;
import io.telelink.database.BinaryCopyReader;
import io.telelink.learning.data.Schema;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Range by range: read, lived through on all processors, written. */
@Repository
class CopyMonthMove implements MonthMove {

    private static final int RANGE = 10_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SnapshotBatches batches;
    private final SnapshotColumns columns;
    private final Schema schema;
    private final BulkRows rows;
    private final SummaryTable summaries;

    CopyMonthMove(JdbcTemplate template, SnapshotBatches batches, SnapshotColumns columns, Schema schema, BulkRows rows,
                  SummaryTable summaries) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.batches = batches;
        this.columns = columns;
        this.schema = schema;
        this.rows = rows;
        this.summaries = summaries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public <M extends LivedMonth> Counts move(YearMonth month, Events<M> events, LongConsumer progress) {
        // Imports compare with what is stored: they wait for the month, as it does for them.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('io.telelink.customer.import'))").query(row -> { });
        jdbc.sql("CREATE TEMP TABLE month_left (customer_id bigint, left_on date) ON COMMIT DROP").update();
        long left = 0;
        long done = 0;
        for (KeyRange range : batches.ranges(RANGE)) {
            List<M> months = read(range).parallelStream().map(events::live).toList();
            left += store(month, months);
            events.lived(months);
            done += months.size();
            progress.accept(done);
        }
        jdbc.sql("""
                UPDATE customer c SET status = 'CHURNED', churned_on = l.left_on FROM month_left l
                WHERE c.id = l.customer_id""").update();
        List<NewCustomer> joiners = events.joiners(left);
        jdbc.sql("SET CONSTRAINTS fk_customer_current_snapshot DEFERRED").update();
        rows.write(joiners.parallelStream().map(rows::prepare).toList());
        summaries.refreshAll();
        return new Counts(left, joiners.size(), done - left + joiners.size());
    }

    private List<ActiveCustomer> read(KeyRange range) {
        String query = "SELECT c.id, c.account_number, c.joined_on - DATE '1970-01-01', " + columns.select("s")
                + " FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id WHERE c.status = 'ACTIVE'"
                + " AND c.id BETWEEN " + range.first() + " AND " + range.last() + " ORDER BY c.id";
        return Objects.requireNonNull(template.execute((ConnectionCallback<List<ActiveCustomer>>) connection -> {
            try (BinaryCopyReader reader = BinaryCopyReader.of(connection, query)) {
                List<ActiveCustomer> customers = new ArrayList<>();
                double[][] table = new double[schema.size()][1];
                while (reader.next()) {
                    long id = reader.whole();
                    String accountNumber = String.valueOf(reader.text());
                    LocalDate joinedOn = LocalDate.ofEpochDay((long) reader.number());
                    columns.read(reader, table, 0);
                    customers.add(new ActiveCustomer(id, accountNumber, joinedOn,
                            IntStream.range(0, table.length).mapToDouble(feature -> table[feature][0]).toArray()));
                }
                return customers;
            }
        }));
    }

    /** @return how many left */
    private long store(YearMonth month, List<? extends LivedMonth> months) {
        rows.copyBills(months.stream().map(each -> new BulkRows.BillRow(each.customerId(), each.bill())).toList());
        List<? extends LivedMonth> stayed = months.stream().filter(each -> each.leftOn() == null).toList();
        long first = rows.reserve("customer_snapshot", stayed.size());
        rows.copySnapshots(IntStream.range(0, stayed.size()).parallel().mapToObj(i -> {
            double[] row = stayed.get(i).row();
            return new BulkRows.SnapshotRow(first + i, stayed.get(i).customerId(),
                    new NewSnapshot(month.atEndOfMonth(), row, true, null, null), rows.hash(row));
        }).toList());
        jdbc.sql("""
                        UPDATE customer c SET current_snapshot_id = s.id FROM customer_snapshot s
                        WHERE s.id BETWEEN :first AND :last AND c.id = s.customer_id""")
                .param("first", first).param("last", first + stayed.size() - 1).update();
        rows.copy("month_left", List.of("customer_id", "left_on"), months.stream().filter(each -> each.leftOn() != null),
                (copy, each) -> copy.whole(each.customerId()).value(each.leftOn()));
        return months.size() - stayed.size();
    }
}
