package io.telelink.retention.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

import io.telelink.retention.ContactHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads contacts from {@code action_event}. */
@Repository
class ContactHistoryTable implements ContactHistory {

    private final JdbcClient jdbc;

    ContactHistoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> contacted(Collection<Long> customers, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT DISTINCT customer_id FROM action_event
                        WHERE to_status = 'CONTACTED' AND customer_id = ANY (:ids) AND day BETWEEN :from AND :to""")
                .param("ids", customers.toArray(Long[]::new)).param("from", Date.valueOf(from)).param("to", Date.valueOf(to))
                .query(Long.class).set();
    }
}
