package io.telelink.campaign.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers are called. */
@Repository
public class AccountNumbers {

    private final JdbcClient jdbc;

    AccountNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(long customerId) {
        return jdbc.sql("SELECT account_number FROM customer WHERE id = :id").param("id", customerId).query(String.class).single();
    }
}
