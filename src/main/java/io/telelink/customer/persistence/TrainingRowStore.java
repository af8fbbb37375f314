package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.telelink.customer.BilledMonths;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshot;
import io.telelink.customer.TrainingRows;
import io.telelink.customer.ValuedSnapshot;
import io.telelink.learning.value.BillingSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class TrainingRowStore implements TrainingRows {

    private static final int BATCH = 5_000;
    /** The part of the data that a file put the customer into. */
    private static final String PART = """
            LEFT JOIN LATERAL (SELECT a.part FROM customer_snapshot o JOIN snapshot_label a ON a.snapshot_id = o.id
                               WHERE o.customer_id = c.id AND a.part IS NOT NULL
                               ORDER BY o.as_of DESC, o.id DESC LIMIT 1) AS assigned ON true
            """;

    private final JdbcClient jdbc;
    private final SnapshotColumns columns;
    private final CutOffs cutOffs;
    private final BillingTable billing;
    private final BusinessDay day;

    TrainingRowStore(JdbcClient jdbc, SnapshotColumns columns, CutOffs cutOffs, BillingTable billing, BusinessDay day) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.cutOffs = cutOffs;
        this.billing = billing;
        this.day = day;
    }

    @Override
    public List<LocalDate> cutOffs() {
        return cutOffs.all();
    }

    @Override
    public Optional<LocalDate> latestLabelledCutOff(int windowDays) {
        return cutOffs.latestLabelled(windowDays, 1).stream().findFirst();
    }

    @Override
    public List<LocalDate> labelledCutOffs(int windowDays) {
        return cutOffs.labelled(windowDays).toList();
    }

    @Override
    public List<LocalDate> latestLabelledCutOffs(int windowDays, int most) {
        return cutOffs.latestLabelled(windowDays, most);
    }

    @Override
    public boolean partsAssignedSince(Instant moment) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM snapshot_label WHERE part IS NOT NULL AND created_at > :moment)")
                .param("moment", Timestamp.from(moment)).query(Boolean.class).single();
    }

    @Override
    public List<LabelledSnapshot> labelled(LocalDate cutOff, int windowDays, int most) {
        return jdbc.sql("SELECT " + selected() + ", c.account_number, assigned.part,"
                        + " coalesce(known.churned, c.churned_on <= :end, false) AS churned" + """

                        FROM customer c
                        CROSS JOIN LATERAL (SELECT * FROM customer_snapshot d WHERE d.customer_id = c.id AND d.as_of = :cutOff
                                            ORDER BY d.id DESC LIMIT 1) AS s
                        LEFT JOIN LATERAL (SELECT l.churned FROM customer_snapshot o JOIN snapshot_label l ON l.snapshot_id = o.id
                                           WHERE o.customer_id = c.id AND o.as_of = :cutOff AND l.window_days = :window
                                           ORDER BY o.id DESC LIMIT 1) AS known ON true
                        """ + PART + "WHERE c.erased_at IS NULL AND " + Draw.condition("c") + """
                        \sAND (known.churned IS NOT NULL OR :passed AND (c.churned_on IS NULL OR c.churned_on > :cutOff))
                        ORDER BY c.account_number""")
                .param("cutOff", cutOff).param("end", cutOff.plusDays(windowDays)).param("window", windowDays)
                .param("passed", cutOffs.hasPassed(cutOff, windowDays))
                .param("drawn", Draw.below(cutOffs.snapshots(cutOff), most))
                .query((row, number) -> new LabelledSnapshot(row.getString("account_number"), snapshot(row),
                        row.getBoolean("churned"), row.getString("part"))).list();
    }

    @Override
    public List<ValuedSnapshot> valued(LocalDate cutOff, int months, int most) {
        if (cutOff.getDayOfMonth() != 1 || months < 1) {
            throw new IllegalArgumentException("a cut-off for value is the first day of a month, with at least one month to "
                    + "look ahead, not " + cutOff + " with " + months);
        }
        if (cutOff.plusMonths(months).isAfter(day.today())) {
            throw new IllegalArgumentException("the " + months + " months from " + cutOff + " on have not passed");
        }
        YearMonth first = YearMonth.from(cutOff);
        Optional<BilledMonths> billed = billing.period();
        if (billed.isEmpty() || billed.get().first().isAfter(first.minusMonths(1))
                || billed.get().last().isBefore(first.plusMonths(months - 1L))) {
            return List.of();
        }
        List<Candidate> candidates = candidates(cutOff, most);
        List<ValuedSnapshot> valued = new ArrayList<>(candidates.size());
        for (int from = 0; from < candidates.size(); from += BATCH) {
            List<Candidate> batch = candidates.subList(from, Math.min(candidates.size(), from + BATCH));
            Map<Long, List<Bill>> bills = billing.bills(batch.stream().map(Candidate::customerId).toList(),
                    first.minusMonths(BillingSummary.MONTHS), first.plusMonths(months));
            batch.forEach(each -> valued.add(each.valued(cutOff, months, bills.getOrDefault(each.customerId(), List.of()))));
        }
        return valued;
    }

    /** A customer of a cut-off before bills are looked at. */
    private record Candidate(String accountNumber, Snapshot snapshot, LocalDate joinedOn,
                             @Nullable LocalDate churnedOn, @Nullable String part) {

        long customerId() {
            return Objects.requireNonNull(snapshot.customerId());
        }

        ValuedSnapshot valued(LocalDate cutOff, int months, List<Bill> bills) {
            int start = Bill.position(cutOff);
            List<Bill> before = bills.stream().filter(bill -> bill.position() < start).toList();
            double[] revenue = new double[months];
            bills.stream().filter(bill -> bill.position() >= start)
                    .forEach(bill -> revenue[bill.position() - start] = bill.revenue());
            return new ValuedSnapshot(accountNumber, snapshot, cutOff, joinedOn, churnedOn, before.isEmpty() ? null : Bill.summary(before),
                    revenue, part);
        }
    }

    private List<Candidate> candidates(LocalDate cutOff, int most) {
        String present = "c.erased_at IS NULL AND c.joined_on < :cutOff AND (c.churned_on IS NULL OR c.churned_on >= :cutOff)"
                + " AND EXISTS (SELECT FROM billing_month b WHERE b.customer_id = c.id AND b.month = :before)";
        long known = jdbc.sql("SELECT count(*) FROM customer c WHERE " + present).param("cutOff", cutOff)
                .param("before", cutOff.minusMonths(1))
                .query(Long.class).single();
        return jdbc.sql("SELECT " + selected() + ", c.account_number, c.joined_on, c.churned_on, assigned.part" + """

                        FROM customer c
                        CROSS JOIN LATERAL (SELECT * FROM customer_snapshot d WHERE d.customer_id = c.id AND d.as_of < :cutOff
                                            ORDER BY d.as_of DESC, d.id DESC LIMIT 1) AS s
                        """ + PART + "WHERE " + present + " AND " + Draw.condition("c") + " ORDER BY c.account_number")
                .param("cutOff", cutOff).param("before", cutOff.minusMonths(1)).param("drawn", Draw.below(known, most))
                .query((row, number) -> new Candidate(row.getString("account_number"), snapshot(row),
                        row.getObject("joined_on", LocalDate.class), row.getObject("churned_on", LocalDate.class), row.getString("part"))).list();
    }

    private String selected() {
        return "s.id, s.customer_id, s.as_of, " + columns.select("s");
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class), columns.read(row, 4));
    }
}
