package io.telelink.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignDraft;
import io.telelink.campaign.CampaignEvent;
import io.telelink.campaign.CampaignOutcomes;
import io.telelink.campaign.CampaignResults;
import io.telelink.campaign.CampaignStore;
import io.telelink.campaign.Campaigns;
import io.telelink.campaign.Targeting;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.job.JobEvent;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.uplift.ProportionDifference;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.RunRequest;
import io.telelink.scoring.ScoringRun;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** A campaign in the demonstration's world, from its launch to its measured effect. */
@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class})
@WithMockUser(username = "ada", roles = {"ADMIN", "RETENTION_MANAGER"})
class CampaignLifeTest {

    private static final int CUSTOMERS = 1_000;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    StoreFill fill;

    @Autowired
    ClockTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WorldSettings settings;

    @Autowired
    Scores scores;

    @Autowired
    CampaignStore campaignStore;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignOutcomes outcomes;

    @Autowired
    RetainedRevenue revenue;

    @Autowired
    BusinessDay day;

    @Autowired
    Jobs jobs;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void filled() {
        store.empty();
        fill.fill(CUSTOMERS, 7);
        Set<Long> active = Set.copyOf(jdbc.sql("SELECT id FROM customer WHERE status = 'ACTIVE'").query(Long.class).list());
        scores.give(active::contains, Instant.now());
    }

    @Test
    void whoTakesAnOfferLeavesLessOftenByTheKnownEffect() {
        Campaign campaign = launched();
        int contacts = campaign.launched().orElseThrow().contacts();
        assertThat(revenue.measured(12)).as("before a day has passed").isEmpty();
        // Somebody's own work is theirs.
        jdbc.sql("UPDATE retention_action SET status = 'ASSIGNED', assignee = 'mia' WHERE id = (SELECT min(id) FROM retention_action)")
                .update();
        for (int month = 0; month < 4; month++) {
            long run = clock.advance();
            await().atMost(Duration.ofMinutes(1)).until(() -> jobs.find(run).orElseThrow().state().isFinished());
            assertThat(jobs.find(run).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(campaigns.events(campaign.id())).filteredOn(event -> event.kind() == CampaignEvent.Kind.CALLED).singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo(CallCentre.NAME))
                .satisfies(event -> assertThat(event.reason()).startsWith("%,d called".formatted(contacts - 1)));
        assertThat(jdbc.sql("SELECT contacted_on IS NULL FROM retention_action ORDER BY id LIMIT 1").query(Boolean.class).single())
                .isTrue();

        assertThat(effects("to_status = 'ACCEPTED'")).as("of who accepted").containsExactly(settings.effect());
        assertThat(effects("to_status = 'DECLINED'")).as("of who declined").containsExactly(0.0);
        assertThat(jdbc.sql("SELECT max(t.effect) FROM demonstration_truth t JOIN campaign_member m USING (customer_id) WHERE m.arm = 'CONTROL'")
                .query(Double.class).single()).isZero();
        assertThatLeaversAreAsManyAsTheWorldSays("TREATMENT");
        assertThatLeaversAreAsManyAsTheWorldSays("CONTROL");

        CampaignResults results = outcomes.results(campaign.id());
        assertThat(results.isComplete()).isTrue();
        assertThat(results.spent().accepted()).isBetween(contacts / 4L, 3L * contacts / 4);
        assertThat(results.control().left()).isPositive();
        assertThat(results.effect().orElseThrow().churn()).isEqualTo(ProportionDifference.of(results.control().left(),
                results.control().members(), results.treatment().left(), results.treatment().members()));
        assertThat(revenue.measured(12)).hasValueSatisfying(measured -> {
            assertThat(measured.revenue()).isBetween(measured.low(), measured.high());
            assertThat(measured.cost()).isCloseTo(results.spent().cost(), within(1e-9));
        });
        Map<String, Long> landed = byStatus();
        assertThat(landed).containsKeys("RETAINED", "LOST").doesNotContainKeys("CONTACTED", "ACCEPTED", "DECLINED", "NO_ANSWER", "PROPOSED");
    }

    @Test
    void theClockWaitsForAScoringRun() {
        long run = jdbc.sql("INSERT INTO job_run (kind, subject, owner, state) VALUES (:kind, 'test', 'ada', 'RUNNING') RETURNING id")
                .param("kind", ScoringRun.KIND).query(Long.class).single();
        assertThatThrownBy(clock::advance).isInstanceOf(AdvanceRefusedException.class).hasMessageContaining("Scoring run " + run);
    }

    @Test
    void aScoringRunThatBeganDuringTheMonthIsFollowedByAnother() {
        VersionStore versions = mock();
        when(versions.champions()).thenReturn(Optional.of(mock()));
        RunRequest request = mock();
        when(request.underWay()).thenReturn(Optional.of(5L));
        var afterwards = new ScoringAfterwards(table, versions, request);
        var ended = new JobEvent.Ended(5, ScoringRun.KIND, "mia", JobState.SUCCEEDED, null);
        transaction.executeWithoutResult(status -> afterwards.start("ada"));
        verify(request, never()).everyone(anyString());
        when(request.underWay()).thenReturn(Optional.empty());
        transaction.executeWithoutResult(status -> afterwards.ended(ended));
        transaction.executeWithoutResult(status -> afterwards.ended(ended));
        verify(request).everyone("mia");
    }

    private Campaign launched() {
        LocalDate today = day.today();
        long offer = campaignStore.offer("Stay", null).id();
        return campaigns.createAndLaunch(new CampaignDraft("Spring", null, offer, Targeting.EXPECTED_PROFIT, null, 1_000_000, 50_000,
                .4, 7, today, today.plusDays(27)));
    }

    /** Effects of the month in which customers last answered. */
    private List<Double> effects(String answer) {
        return jdbc.sql("""
                SELECT DISTINCT t.effect FROM (SELECT DISTINCT ON (action_id) customer_id, to_status, day FROM action_event
                    WHERE to_status IN ('ACCEPTED', 'DECLINED') ORDER BY action_id, id DESC) e
                JOIN demonstration_truth t ON t.customer_id = e.customer_id AND t.month = e.day WHERE\s""" + answer)
                .query(Double.class).list();
    }

    /** Within four standard deviations of the sum of the hazards. */
    private void assertThatLeaversAreAsManyAsTheWorldSays(String arm) {
        double[] row = jdbc.sql("""
                        SELECT sum(t.hazard), sqrt(sum(t.hazard * (1 - t.hazard))), count(DISTINCT c.id) FILTER (WHERE c.churned_on IS NOT NULL)
                        FROM campaign_member m JOIN customer c ON c.id = m.customer_id JOIN demonstration_truth t ON t.customer_id = c.id
                        WHERE m.arm = :arm""").param("arm", arm)
                .query((result, number) -> new double[] {result.getDouble(1), result.getDouble(2), result.getDouble(3)}).single();
        assertThat(row[2]).isCloseTo(row[0], within(4 * row[1])).isPositive();
    }

    private Map<String, Long> byStatus() {
        return jdbc.sql("SELECT status, count(*) FROM retention_action GROUP BY status")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
