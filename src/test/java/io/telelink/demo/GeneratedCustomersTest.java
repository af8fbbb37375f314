package io.telelink.demo;

import io.telelink.customer.Snapshots;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class GeneratedCustomersTest {

    private static final ClassPathResource SUBSCRIBERS = new ClassPathResource("demo/telecom-churn.csv");
    private static final GeneratedCustomers.Fill WANTED = new GeneratedCustomers.Fill(500, 3);

    @Autowired
    GeneratedCustomers generated;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void aStoreKnowsWhatItWasFilledWith() {
        assertThat(generated.known()).isEmpty();
        generated.fill(WANTED, SUBSCRIBERS);
        assertThat(generated.known()).hasValue(WANTED);
        assertThat(snapshots.countActive()).isEqualTo(500);
    }

    @Test
    void aStoreWithOtherCustomersIsNotFilled() {
        jdbc.sql("INSERT INTO customer (account_number, status, joined_on) VALUES ('A-1', 'ACTIVE', now())").update();
        assertThatThrownBy(() -> generated.fill(WANTED, SUBSCRIBERS)).hasMessageContaining("customers already");
        assertThat(generated.known()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM customer").query(Long.class).single()).isEqualTo(1);
    }
}
