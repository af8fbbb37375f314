package io.telelink.forecast.persistence;

import java.time.LocalDate;
import java.util.function.Consumer;

import io.telelink.customer.KeyRange;
import io.telelink.database.BinaryCopyReader;
import io.telelink.forecast.compute.Days;
import io.telelink.forecast.compute.Plan;
import io.telelink.forecast.compute.ScoredRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads every customer of the store once, with their current answer, by COPY; of those erased nothing is known but that they were. */
@Repository
public class BaseReader {

    /** Days travel as whole numbers. */
    private static final String COLUMNS = """
            SELECT c.id, c.joined_on - DATE '1970-01-01', c.churned_on - DATE '1970-01-01', p.probability, p.risk_band, p.clv,
                coalesce(p.value_if_kept, p.clv),
                coalesce(p.expected_revenue, s.monthly_charge, 0), s.state, s.international_plan, s.voice_mail_plan, p.main_reason
            FROM customer c LEFT JOIN customer_score p ON p.customer_id = c.id
                LEFT JOIN customer_snapshot s ON s.id = c.current_snapshot_id
            WHERE c.erased_at IS NULL AND\s""";

    private final JdbcTemplate template;

    BaseReader(JdbcTemplate template) {
        this.template = template;
    }

    /** Customers who have not left, between two ids. */
    public void active(KeyRange range, Consumer<ScoredRow> reader) {
        read("c.status = 'ACTIVE' AND c.id BETWEEN " + range.first() + " AND " + range.last(), reader);
    }

    /** Everybody who left before a day. */
    public void left(LocalDate today, Consumer<ScoredRow> reader) {
        read("c.status = 'CHURNED' AND c.churned_on < DATE '1970-01-01' + " + today.toEpochDay(), reader);
    }

    private void read(String condition, Consumer<ScoredRow> reader) {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (BinaryCopyReader rows = BinaryCopyReader.of(connection, COLUMNS + condition)) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
            return null;
        });
    }

    private static ScoredRow row(BinaryCopyReader row) {
        long id = row.whole();
        int joined = (int) row.number();
        double left = row.number();
        double probability = row.number();
        String band = text(row.text());
        double clv = row.number();
        double kept = row.number();
        double revenue = row.number();
        String state = text(row.text());
        return new ScoredRow(id, joined, Double.isNaN(left) ? Days.NEVER : (int) left, !Double.isNaN(probability), probability,
                band, clv, kept, revenue, state, Plan.of(row.number() == 1, row.number() == 1), text(row.text()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
