package io.telelink.forecast.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.telelink.database.BinaryCopyReader;
import io.telelink.forecast.compute.BilledSample;
import io.telelink.forecast.compute.Days;
import io.telelink.forecast.compute.Plan;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads customers with their bills and plans over time: all of them, or of many a sample in small blocks of neighbouring ids that
 * are spread evenly, so that it is read by index.
 */
@Repository
public class BillReader {

    private static final int MONTHS = 48;
    private static final int BLOCK = 100;

    private final JdbcTemplate template;

    BillReader(JdbcTemplate template) {
        this.template = template;
    }

    /** What was known before a day of about so many customers. */
    public BilledSample sample(LocalDate today, int most) {
        var sample = new BilledSample(Days.month(YearMonth.from(today)) - MONTHS, MONTHS);
        String blocks = blocks(most);
        if (blocks.isEmpty()) {
            return sample;
        }
        Map<Long, Integer> places = new HashMap<>();
        read("SELECT c.id, c.joined_on - DATE '1970-01-01', c.churned_on - DATE '1970-01-01' FROM " + blocks
                + " JOIN customer c ON c.id BETWEEN r.first AND r.last AND c.erased_at IS NULL", row -> {
            long id = row.whole();
            int joined = (int) row.number();
            double left = row.number();
            places.put(id, sample.customer(joined, Double.isNaN(left) ? Days.NEVER : (int) left));
        });
        read("SELECT s.customer_id, s.as_of - DATE '1970-01-01', s.international_plan, s.voice_mail_plan FROM " + blocks
                + " JOIN customer_snapshot s ON s.customer_id BETWEEN r.first AND r.last", row -> {
            Integer place = places.get(row.whole());
            int day = (int) row.number();
            Plan plan = Plan.of(row.number() == 1, row.number() == 1);
            if (place != null) {
                sample.plan(place, day, plan);
            }
        });
        // The planner knows nothing of how few a block holds, and would read every bill there is once for each of them; OFFSET keeps
        // it from taking the blocks apart.
        read("SELECT b.customer_id, (extract(year FROM b.month) * 12 + extract(month FROM b.month) - 1)::integer, b.revenue FROM "
                + blocks + " CROSS JOIN LATERAL (SELECT m.customer_id, m.month, m.revenue FROM billing_month m "
                + "WHERE m.customer_id BETWEEN r.first AND r.last AND m.month < DATE '1970-01-01' + "
                + today.withDayOfMonth(1).toEpochDay() + " OFFSET 0) b", row -> {
            Integer place = places.get(row.whole());
            int month = (int) row.number();
            double revenue = row.number();
            if (place != null) {
                sample.bill(place, month, revenue);
            }
        });
        return sample;
    }

    /** The blocks of ids to read as a table {@code r}; empty where there are no customers. */
    private String blocks(int most) {
        long[] ids = template.queryForObject("SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM customer",
                (row, number) -> new long[] {row.getLong(1), row.getLong(2)});
        if (ids == null || ids[1] == 0) {
            return "";
        }
        long span = ids[1] - ids[0] + 1;
        if (span <= most) {
            return "(VALUES (" + ids[0] + "::bigint, " + ids[1] + "::bigint)) AS r (first, last)";
        }
        int count = Math.max(1, most / BLOCK);
        return LongStream.range(0, count).map(i -> ids[0] + i * span / count)
                .mapToObj(first -> "(" + first + "::bigint, " + (first + BLOCK - 1) + "::bigint)")
                .collect(Collectors.joining(", ", "(VALUES ", ") AS r (first, last)"));
    }

    private void read(String query, Consumer<BinaryCopyReader> reader) {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, query)) {
                while (rows.next()) {
                    reader.accept(rows);
                }
            }
            return null;
        });
    }
}
