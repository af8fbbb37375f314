package io.telelink.customer.persistence;

import java.util.stream.Collectors;

import io.telelink.customer.CustomerErased;
import io.telelink.customer.CustomerErasure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SnapshotErasure implements CustomerErasure {

    private final JdbcClient jdbc;
    private final SnapshotColumns columns;
    private final ApplicationEventPublisher events;

    SnapshotErasure(JdbcClient jdbc, SnapshotColumns columns, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long erase(long customerId) {
        jdbc.sql("DELETE FROM import_error WHERE account_number = (SELECT account_number FROM customer WHERE id = :id)")
                .param("id", customerId).update();
        // The day of joining tells the account length.
        int erased = jdbc.sql("""
                        UPDATE customer SET account_number = 'erased-' || id, joined_on = '1900-01-01', salt = NULL,
                            current_snapshot_id = NULL, erased_at = now()
                        WHERE id = :id AND erased_at IS NULL""").param("id", customerId).update();
        if (erased == 0) {
            throw new IllegalStateException("customer " + customerId + " was erased before or does not exist");
        }
        events.publishEvent(new CustomerErased(customerId));
        jdbc.sql("DELETE FROM billing_month WHERE customer_id = :id").param("id", customerId).update();
        jdbc.sql("DELETE FROM billing_summary WHERE customer_id = :id").param("id", customerId).update();
        String features = columns.names().stream().map(name -> name + " = " + (name.equals("attributes") ? "'{}'" : "NULL"))
                .collect(Collectors.joining(", "));
        return jdbc.sql("UPDATE customer_snapshot SET content_hash = decode(repeat('00', 32), 'hex'), " + features
                + " WHERE customer_id = :id").param("id", customerId).update();
    }
}
