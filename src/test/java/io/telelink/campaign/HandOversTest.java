package io.telelink.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.springframework.transaction.IllegalTransactionStateException;
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
    CampaignFiles files;

    @Autowired
    HandOverGuard guard;

    @Autowired
    HandOverQueue queue;

    @Autowired
    HandOvers ofTheInstallation;

    @Autowired
    OutcomeImport outcomes;

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
        handOvers = new HandOvers(guard, queue, table,
                WebhookTargets.of(new CampaignSettings("sixteen-letters!", true, List.of(), List.of(443))), jobs);
    }

    @Test
    void aSendingThatFailedSaysWhyAndGoesOnWhereItBrokeOff() {
        handOvers.start(campaign, TARGET);
        HandOver failed = finished();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.failure()).contains("no key");
        assertThat(failed.owner()).isEqualTo("mia");
        jdbc.sql("UPDATE hand_over SET last_id = (SELECT min(id) FROM retention_action), delivered = 1").update();
        int left = list.tally(campaign, 0).contacts() - 1;
        handOvers.goOn(campaign);
        assertThat(handOvers.recent(campaign)).hasSize(2).allSatisfy(each -> assertThat(each.target()).isEqualTo(TARGET));
        assertThat(finished().delivered()).isEqualTo(1);
        assertThat(store.count("hand_over WHERE last_id = (SELECT min(id) FROM retention_action)")).isEqualTo(2);
        assertThat(jdbc.sql("SELECT details::json ->> 'rows' FROM audit_entry WHERE kind = 'CAMPAIGN_HANDED_OVER' ORDER BY sequence")
                .query(Integer.class).list()).containsExactly(left + 1, left);
    }

    @Test
    void theListOfACampaignWhoseLastDayHasPassedStaysInTheHouse() {
        jdbc.sql("UPDATE campaign SET starts_on = starts_on - 40, ends_on = ends_on - 40").update();
        assertThatThrownBy(() -> handOvers.start(campaign, TARGET)).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("extend it");
        assertThatThrownBy(() -> files.require(campaign)).isInstanceOf(CampaignRefusedException.class).hasMessageContaining("extend it");
    }

    @Test
    void thereIsNothingToGoOnWithWhereNothingWasBrokenOff() {
        assertThatThrownBy(() -> handOvers.goOn(campaign)).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("broken off");
    }

    @Test
    void nobodyWaitsForANameServerWithAConnectionInHand() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ofTheInstallation.start(campaign, TARGET)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ofTheInstallation.goOn(campaign)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nobodyWaitsForAFileOfOutcomesWithAConnectionInHand() {
        assertThatThrownBy(() -> transaction.execute(status -> outcomes(InputStream.nullInputStream())))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> outcomes(InputStream.nullInputStream())).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void whatSomebodyElseHasSentMeanwhileIsNotGoneOnWith() {
        handOvers.start(campaign, TARGET);
        HandOver seen = finished();
        handOvers.goOn(campaign);
        finished();
        assertThatThrownBy(() -> queue.goOn(seen)).isInstanceOf(CampaignRefusedException.class).hasMessageContaining("meanwhile");
    }

    private OutcomeImport.Result outcomes(InputStream file) {
        try {
            return outcomes.apply(campaign, file);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private HandOver finished() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> handOvers.latest(campaign).orElseThrow().state().isFinished());
        return handOvers.latest(campaign).orElseThrow();
    }
}
