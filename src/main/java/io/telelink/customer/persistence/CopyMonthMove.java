package io.telelink.customer.persistence;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

import io.telelink.customer.KeyRange;
import io.telelink.customer.LivedMonth;
import io.telelink.customer.MonthMove;
import io.telelink.customer.NewCustomer;
import io.telelink.customer.NewSnapshot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Range by range: while one is written, the next is read, on a connection of its own, and lived through on all processors. It reads
 * what was there before the month, as nobody else brings customers or bills meanwhile and no range depends on another.
 */
@Repository
class CopyMonthMove implements MonthMove {

    private static final int RANGE = 10_000;

    private final JdbcClient jdbc;
    private final SnapshotBatches batches;
    private final MonthRanges ranges;
    private final BulkRows rows;
    private final SummaryTable summaries;

    CopyMonthMove(JdbcTemplate template, SnapshotBatches batches, MonthRanges ranges, BulkRows rows, SummaryTable summaries) {
        this.jdbc = JdbcClient.create(template);
        this.batches = batches;
        this.ranges = ranges;
        this.rows = rows;
        this.summaries = summaries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public <M extends LivedMonth> Counts move(YearMonth month, Events<M> events, LongConsumer progress) {
        // Imports compare with what is stored: they wait for the month, as it does for them.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('io.telelink.customer.import'))").query(row -> { });
        jdbc.sql("CREATE TEMP TABLE month_left (customer_id bigint, left_on date) ON COMMIT DROP").update();
        YearMonth through = summaries.through(month);
        List<KeyRange> all = batches.ranges(RANGE);
        long left = 0;
        long done = 0;
        CompletableFuture<LivedRange<M>> next = ahead(all, 0, events, through);
        for (int i = 0; i < all.size(); i++) {
            LivedRange<M> lived = next.join();
            next = ahead(all, i + 1, events, through);
            store(month, lived, through);
            events.lived(lived.months());
            left += lived.left();
            done += lived.months().size();
            progress.accept(done);
        }
        jdbc.sql("""
                UPDATE customer c SET status = 'CHURNED', churned_on = l.left_on FROM month_left l
                WHERE c.id = l.customer_id""").update();
        long joined = join(events.joiners(left));
        return new Counts(left, joined, done - left + joined);
    }

    private <M extends LivedMonth> CompletableFuture<LivedRange<M>> ahead(List<KeyRange> all, int range, Events<M> events,
                                                                          YearMonth through) {
        return range < all.size() ? CompletableFuture.supplyAsync(() -> ranges.live(all.get(range), events::live, through))
                : new CompletableFuture<>();
    }

    private void store(YearMonth month, LivedRange<?> lived, YearMonth through) {
        rows.copyBills(lived.months().stream().map(each -> new BulkRows.BillRow(each.customerId(), each.bill())).toList());
        List<LivedRange.Stayed> stayed = lived.stayed();
        long first = rows.reserve("customer_snapshot", stayed.size());
        rows.copySnapshots(IntStream.range(0, stayed.size()).mapToObj(i -> {
            LivedMonth each = stayed.get(i).month();
            return new BulkRows.SnapshotRow(first + i, each.customerId(),
                    new NewSnapshot(month.atEndOfMonth(), each.row(), true, null, null), stayed.get(i).hash());
        }).toList());
        jdbc.sql("""
                        UPDATE customer c SET current_snapshot_id = s.id FROM customer_snapshot s
                        WHERE s.id BETWEEN :first AND :last AND c.id = s.customer_id""")
                .param("first", first).param("last", first + stayed.size() - 1).update();
        rows.copy("month_left", List.of("customer_id", "left_on"), lived.months().stream().filter(each -> each.leftOn() != null),
                (copy, each) -> copy.whole(each.customerId()).value(each.leftOn()));
        summaries.replace(lived.range(), lived.summaries(), through);
    }

    private long join(List<NewCustomer> joiners) {
        KeyRange range = rows.write(joiners.parallelStream().map(rows::prepare).toList());
        summaries.refresh(range);
        return joiners.size();
    }
}
