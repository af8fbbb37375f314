package io.telelink.customer.persistence;

import java.util.List;

import io.telelink.customer.KeyRange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The active customers that have a snapshot, divided into ranges of about so many, in order of id. */
final class ActiveRanges {

    private ActiveRanges() {
    }

    static List<KeyRange> of(JdbcClient jdbc, int customers) {
        return jdbc.sql("""
                        SELECT min(id) AS first, max(id) AS last, count(*) AS customers
                        FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / :customers AS range FROM customer
                              WHERE status = 'ACTIVE' AND current_snapshot_id IS NOT NULL) AS active
                        GROUP BY range ORDER BY range""")
                .param("customers", customers).query(KeyRange.class).list();
    }
}
