package io.telelink.retention;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.telelink.retention.persistence.SaveRateTable;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static io.telelink.retention.OfferExamples.CALL_BACK;
import static io.telelink.retention.OfferExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nodes that share a store learn from outcomes, and people save offers, at the same moment. */
@IntegrationTest
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class SaveRatesAtOnceTest {

    private static final List<SaveRateTable.Outcome> LEFT = List.of(new SaveRateTable.Outcome(.5, true));

    @Autowired
    Offers offers;

    @Autowired
    SaveRateTable rates;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CompletableFuture<Void> other;
    long offer;

    @BeforeEach
    void anOfferWithoutOutcomes() {
        store.empty();
        offer = offers.create(draft(CALL_BACK)).id();
    }

    @Test
    void ofTheFirstOutcomesNoneIsLost() {
        transaction.executeWithoutResult(status -> {
            rates.learn(offer, LEFT);
            other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(later -> rates.learn(offer, LEFT)));
            await().until(() -> isWaiting() || other.isDone());
        });
        other.join();
        Offer learned = offers.find(offer).orElseThrow();
        assertThat(learned.lost()).isEqualTo(2);
        assertThat(learned.saveRate()).isEqualTo(new SaveRate(3, 9));
    }

    @Test
    void anotherPriorCountsForOutcomesThatAreBeingLearned() {
        transaction.executeWithoutResult(status -> {
            rates.learn(offer, List.of());
            other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(later -> rates.startAgain(offer, new SaveRate(1, 1))));
            await().until(() -> isWaiting() || other.isDone());
        });
        other.join();
        assertThat(offers.find(offer).orElseThrow().saveRate()).isEqualTo(new SaveRate(1, 1));
    }

    private boolean isWaiting() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM pg_stat_activity
                               WHERE datname = current_database() AND wait_event_type = 'Lock')""").query(Boolean.class).single();
    }
}
