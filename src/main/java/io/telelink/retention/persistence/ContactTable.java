package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.retention.ContactBlock;
import io.telelink.retention.ContactLimit;
import io.telelink.retention.ForbiddenContact;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may be contacted, and how often. */
@Repository
public class ContactTable {

    private static final String FORBIDDEN = "SELECT customer_id FROM do_not_contact";
    /** Parameters since, contacts. */
    private static final String FATIGUED = """
            SELECT customer_id FROM action_event WHERE to_status = 'CONTACTED' AND day > :since
            GROUP BY customer_id HAVING count(*) >= :contacts""";
    private static final String WAITING = "SELECT customer_id FROM retention_action WHERE status IN ('PROPOSED', 'ASSIGNED')";

    /** Over {@code customer c}: names of {@link ContactBlock}, null for who may be contacted; parameters since, contacts, forAnother. */
    static final String BLOCK = """
            CASE WHEN c.id IS NULL OR c.erased_at IS NOT NULL THEN 'ERASED'
                 WHEN c.status = 'CHURNED' THEN 'CHURNED'
                 WHEN EXISTS (SELECT FROM (%s) d WHERE d.customer_id = c.id) THEN 'DO_NOT_CONTACT'
                 WHEN EXISTS (SELECT FROM (%s) f WHERE f.customer_id = c.id) THEN 'FATIGUED'
                 WHEN :forAnother AND EXISTS (SELECT FROM (%s) w WHERE w.customer_id = c.id) THEN 'WAITING'
                 WHEN :forAnother AND NOT EXISTS (SELECT FROM customer_score p WHERE p.customer_id = c.id) THEN 'NOT_SCORED'
            END""".formatted(FORBIDDEN, FATIGUED, WAITING);

    private static final String ALL = """
            SELECT customer_id, 'DO_NOT_CONTACT' FROM (%s) d UNION ALL SELECT customer_id, 'FATIGUED' FROM (%s) f
            UNION ALL SELECT customer_id, 'WAITING' FROM (%s) w""".formatted(FORBIDDEN, FATIGUED, WAITING);

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why these customers may not be contacted; those who may be are left out.
     *
     * @param forAnother whether it is for an action that does not exist yet
     */
    public Map<Long, ContactBlock> blocks(Collection<Long> customerIds, ContactLimit limit, LocalDate today, boolean forAnother) {
        return jdbc.sql("SELECT id, block FROM (SELECT asked.id, " + BLOCK + " AS block FROM unnest(:ids) AS asked (id)"
                        + " LEFT JOIN customer c ON c.id = asked.id) judged WHERE block IS NOT NULL")
                .param("ids", inOrder(customerIds)).param("since", Date.valueOf(today.minusDays(limit.days())))
                .param("contacts", limit.contacts()).param("forAnother", forAnother)
                .query((row, number) -> Map.entry(row.getLong(1), ContactBlock.valueOf(row.getString(2)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, ContactBlock::first));
    }

    /** Neighbours stand on the same pages: in order, many are found in a third of the time. */
    private static Long[] inOrder(Collection<Long> customerIds) {
        return customerIds.stream().sorted().toArray(Long[]::new);
    }

    /**
     * Why customers may not get an action that does not exist yet, of all who are there and have an answer: one look at everybody
     * takes less than a look at each of some hundred thousand.
     */
    public Map<Long, ContactBlock> allBlocks(ContactLimit limit, LocalDate today) {
        Map<Long, ContactBlock> blocks = new HashMap<>();
        jdbc.sql(ALL).param("since", Date.valueOf(today.minusDays(limit.days()))).param("contacts", limit.contacts())
                .query(row -> {
                    blocks.merge(row.getLong(1), ContactBlock.valueOf(row.getString(2)), ContactBlock::first);
                });
        return blocks;
    }

    public ContactLimit limit() {
        return jdbc.sql("SELECT contacts, days FROM contact_limit ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new ContactLimit(row.getInt(1), row.getInt(2))).optional().orElse(ContactLimit.DEFAULT);
    }

    public void insertLimit(ContactLimit limit, String me, Instant now) {
        jdbc.sql("INSERT INTO contact_limit (contacts, days, changed_at, changed_by) VALUES (:contacts, :days, :now, :me)")
                .param("contacts", limit.contacts()).param("days", limit.days()).param("now", Timestamp.from(now))
                .param("me", me).update();
    }

    /** Why the customer is not to be contacted. */
    public Optional<String> doNotContact(long customerId) {
        return jdbc.sql("SELECT reason FROM do_not_contact WHERE customer_id = :id").param("id", customerId)
                .query(String.class).optional();
    }

    /** Newest first. */
    public List<ForbiddenContact> forbidden(Pageable page) {
        return jdbc.sql("""
                        SELECT c.account_number, d.reason, d.since, d.set_by
                        FROM do_not_contact d JOIN customer c ON c.id = d.customer_id
                        ORDER BY d.since DESC, d.customer_id LIMIT :limit OFFSET :offset""")
                .param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query((row, number) -> new ForbiddenContact(row.getString(1), row.getString(2),
                        row.getTimestamp(3).toInstant(), row.getString(4))).list();
    }

    public long countForbidden() {
        return jdbc.sql("SELECT count(*) FROM do_not_contact").query(Long.class).single();
    }

    /** Whether that is new. */
    public boolean forbid(long customerId, String reason, String me, Instant now) {
        return jdbc.sql("""
                        INSERT INTO do_not_contact (customer_id, reason, since, set_by) VALUES (:id, :reason, :now, :me)
                        ON CONFLICT (customer_id) DO NOTHING""")
                .param("id", customerId).param("reason", reason).param("now", Timestamp.from(now)).param("me", me).update() == 1;
    }

    /** Whether it had been forbidden. */
    public boolean allow(long customerId) {
        return jdbc.sql("DELETE FROM do_not_contact WHERE customer_id = :id").param("id", customerId).update() == 1;
    }
}
