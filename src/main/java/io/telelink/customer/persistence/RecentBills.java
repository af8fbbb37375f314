package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.telelink.database.BinaryCopyReader;
import io.telelink.learning.value.BillingSummary;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bills of active customers that enter their summaries, by the ten thousand customers. */
final class RecentBills {

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final JdbcTemplate template;

    RecentBills(JdbcTemplate template) {
        this.template = template;
    }

    /** A customer with bills, oldest first. */
    record Billed(long customerId, List<Bill> bills) {
    }

    /**
     * In order of customer; those without any bill are left out.
     *
     * @param ids  condition on a customer's id, made of numbers only: COPY takes no parameters
     * @param last first day of the last of the twelve months
     */
    List<Billed> of(String ids, LocalDate last) {
        // The condition stands on both sides of the join, or every customer would be read for each range of them.
        String query = "SELECT b.customer_id, b.month - DATE '2000-01-01', b.revenue,"
                + " b.day_minutes + b.eve_minutes + b.night_minutes + b.intl_minutes, b.service_calls::float8"
                + " FROM billing_month b JOIN customer c ON c.id = b.customer_id AND c.status = 'ACTIVE' AND c.id " + ids
                + " WHERE b.customer_id " + ids + " AND b.month > DATE '" + last.minusMonths(BillingSummary.MONTHS)
                + "' AND b.month <= DATE '" + last + "' ORDER BY b.customer_id, b.month";
        return Objects.requireNonNull(template.execute((ConnectionCallback<List<Billed>>) connection -> {
            try (BinaryCopyReader reader = BinaryCopyReader.of(connection, query)) {
                return read(reader);
            }
        }));
    }

    private static List<Billed> read(BinaryCopyReader reader) {
        List<Billed> billed = new ArrayList<>();
        while (reader.next()) {
            long customer = reader.whole();
            if (billed.isEmpty() || billed.getLast().customerId() != customer) {
                billed.add(new Billed(customer, new ArrayList<>(BillingSummary.MONTHS)));
            }
            billed.getLast().bills().add(new Bill(Bill.position(EPOCH.plusDays((long) reader.number())), reader.number(),
                    reader.number(), reader.number()));
        }
        return billed;
    }
}
