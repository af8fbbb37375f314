package io.telelink.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import io.telelink.campaign.persistence.HandOverList;
import io.telelink.campaign.persistence.HandOverTable;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** The installation of the tests has no key, so that every sending fails on its way: which is what is looked at here. */
@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class HandOversTest {

    private static final String TARGET = "http://localhost:1/lists";

    @Autowired
    CampaignStore store;

    @Autowired
    Campaigns campaigns;

    @Autowired
    HandOverGuard guard;

    @Autowired
    HandOverList list;

    @Autowired
    HandOverTable table;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private HandOvers handOvers;
    private long campaign;

    @BeforeEach
    void launch() {
        store.fill(200);
        campaign = campaigns.createAndLaunch(store.draft("Spring", store.offer("Welcome back", null).id())).id();
        handOvers = new HandOvers(guard, list, table,
                WebhookTargets.of(new CampaignSettings("sixteen-letters!", true, List.of(), List.of(443))), jobs);
    }

    @Test
    void aSendingThatFailedSaysWhyAndGoesOnWhereItBrokeOff() {
        transaction.executeWithoutResult(status -> handOvers.start(campaign, TARGET));
        HandOver failed = finished();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.failure()).contains("no key");
        assertThat(failed.owner()).isEqualTo("mia");
        jdbc.sql("UPDATE hand_over SET last_id = (SELECT min(id) FROM retention_action), delivered = 1").update();
        transaction.executeWithoutResult(status -> handOvers.goOn(campaign));
        assertThat(handOvers.recent(campaign)).hasSize(2).allSatisfy(each -> assertThat(each.target()).isEqualTo(TARGET));
        assertThat(finished().delivered()).isEqualTo(1);
        assertThat(store.count("hand_over WHERE last_id = (SELECT min(id) FROM retention_action)")).isEqualTo(2);
        assertThat(store.count("audit_entry WHERE kind = 'CAMPAIGN_HANDED_OVER'")).isEqualTo(2);
    }

    @Test
    void thereIsNothingToGoOnWithWhereNothingWasBrokenOff() {
        assertThatThrownBy(() -> handOvers.goOn(campaign)).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("broken off");
    }

    private HandOver finished() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> handOvers.latest(campaign).orElseThrow().state().isFinished());
        return handOvers.latest(campaign).orElseThrow();
    }
}
