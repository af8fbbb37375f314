package io.telelink.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.telelink.campaign.result.Effect;
import io.telelink.campaign.result.Warning;
import io.telelink.customer.CustomerErasure;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.forecast.RetainedRevenue.OnDay;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.job.JobState;
import io.telelink.learning.uplift.ProportionDifference;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Actions;
import io.telelink.retention.Channel;
import io.telelink.retention.Offer;
import io.telelink.retention.RetentionAction;
import io.telelink.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class CampaignOutcomesTest {

    @Autowired
    CampaignStore store;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignOutcomes outcomes;

    @Autowired
    CampaignPlans plans;

    @Autowired
    UpliftModels uplift;

    @Autowired
    Actions actions;

    @Autowired
    CustomerErasure erasure;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnErasedCustomerPaidIsForgottenAndTheyStillCountInTheirArm() {
        Campaign campaign = launched(250, 20);
        CampaignResults before = outcomes.results(campaign.id());
        long customer = jdbc.sql("SELECT min(customer_id) FROM campaign_member").query(Long.class).single();
        assertThatThrownBy(() -> jdbc.sql("UPDATE campaign_member SET monthly_charge = NULL").update()).hasMessageContaining("insert-only");
        transaction.executeWithoutResult(status -> erasure.erase(customer));
        assertThat(store.count("campaign_member WHERE monthly_charge IS NULL")).isEqualTo(1);
        assertThat(store.count("campaign_member WHERE monthly_charge IS NULL AND customer_id = " + customer)).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("UPDATE campaign_member SET arm = 'CONTROL' WHERE customer_id = " + customer).update())
                .hasMessageContaining("insert-only");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE campaign_member").update()).hasMessageContaining("insert-only");
        CampaignResults after = outcomes.results(campaign.id());
        assertThat(after.control().members()).isEqualTo(before.control().members());
        assertThat(after.treatment().members()).isEqualTo(before.treatment().members());
    }

    @Test
    void resultsCountEverybodyDrawnWithinTheWindow() {
        Campaign campaign = launched(900, 20);
        RetentionAction contacted = actions.page(ActionFilter.ALL, PageRequest.of(0, 1)).getContent().getFirst();
        actions.logContact(contacted.id(), contacted.version(), Channel.PHONE, ActionStatus.ACCEPTED, "");
        leave(campaign, "CONTROL", 3, 5);
        leave(campaign, "TREATMENT", 9, 5);
        // Later than what is counted.
        store.leave("id = (SELECT max(m.customer_id) FROM campaign_member m JOIN customer c ON c.id = m.customer_id"
                + " WHERE m.arm = 'CONTROL' AND c.status = 'ACTIVE')", store.today().plusDays(1));
        CampaignResults results = outcomes.results(campaign.id());
        int controls = results.control().members();
        int treated = results.treatment().members();
        assertThat(controls + treated).isEqualTo(campaign.launched().orElseThrow().members());
        assertThat(results.isComplete()).isFalse();
        assertThat(results.countedTo()).isEqualTo(store.today());
        ProportionDifference churn = results.effect().map(Effect::churn).orElseThrow();
        assertThat(churn).isEqualTo(ProportionDifference.of(results.control().left(), controls, results.treatment().left(), treated));
        assertThat(results.control().left()).isEqualTo((int) Math.ceil(controls / 3.0));
        assertThat(results.isEffectShown()).isTrue();
        assertThat(results.tenths()).hasSize(10);
        assertThat(results.tenths().stream().mapToInt(tenth -> tenth.controls() + tenth.treated()).sum()).isEqualTo(controls + treated);
        assertThat(results.spent()).isEqualTo(new CampaignResults.Spent(1, 1, 12));
        assertThat(results.effect().orElseThrow().kept().amount()).isEqualTo(churn.difference() * treated, within(1e-9));
        assertThat(results.balance()).extracting(each -> each.figure()).containsExactly("probability", "clv", "monthlyCharge", "tenure");
        assertThat(results.balance()).allSatisfy(each -> assertThat(each.isUnbalanced()).isFalse());
        assertThat(results.qini()).isPresent();
    }

    @Test
    void whatWasRetainedIsToldAsItStoodEachMonthBefore(@Autowired RetainedRevenue revenue) {
        Campaign campaign = launched(900, 70);
        leave(campaign, "CONTROL", 3, 40);
        leave(campaign, "TREATMENT", 9, 40);
        List<OnDay> months = revenue.monthly(12);
        LocalDate today = store.today();
        assertThat(months).extracting(OnDay::day).containsExactly(today.minusMonths(2), today.minusMonths(1), today);
        assertThat(months.getFirst().revenue()).as("before anybody had left").isZero();
        assertThat(months.get(1).revenue()).isPositive();
        assertThat(months.getLast().revenue()).isGreaterThan(months.get(1).revenue())
                .isEqualTo(revenue.measured(12).orElseThrow().revenue(), within(1e-9));
    }

    @Test
    void whereTheArmsFareAlikeNoEffectIsShownAndTheSampleNeededIsTold() {
        Campaign campaign = launched(300, 100);
        leave(campaign, "CONTROL", 4, 5);
        leave(campaign, "TREATMENT", 4, 5);
        CampaignResults results = outcomes.results(campaign.id());
        assertThat(results.isComplete()).isTrue();
        assertThat(results.isEffectShown()).isFalse();
        assertThat(results.sample()).hasValueSatisfying(needed -> assertThat(needed).isPositive());
        assertThat(results.warnings()).contains(Warning.FEW_CONTACTED).doesNotContain(Warning.UNBALANCED);
    }

    @Test
    void onTheLastDayOnWhichLeavingCountsNothingIsCompleteYet() {
        Campaign campaign = launched(300, 0);
        store.startEarlier(campaign.id(), campaign.windowDays());
        assertThat(campaigns.find(campaign.id()).orElseThrow().windowEnds()).isEqualTo(store.today());
        assertThat(outcomes.results(campaign.id()).isComplete()).isFalse();
        assertThatThrownBy(() -> uplift.train(campaign.id())).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("after " + store.today());
        store.startEarlier(campaign.id(), 1);
        assertThat(outcomes.results(campaign.id()).isComplete()).isTrue();
    }

    @Test
    void whileNobodyHasLeftNothingIsSaved() {
        Effect effect = outcomes.results(launched(200, 20).id()).effect().orElseThrow();
        assertThat(effect.value().amount()).isZero();
        assertThat(effect.revenue().amount()).isZero();
        assertThat(effect.isShown()).isFalse();
    }

    @Test
    void aSmallControlGroupIsWarnedOfAndADraftHasNoResults() {
        Campaign campaign = launched(60, 0);
        assertThat(outcomes.results(campaign.id()).warnings()).contains(Warning.CONTROL_TOO_SMALL, Warning.SAMPLE_TOO_SMALL);
        Campaign draft = campaigns.create(store.draft("Later", campaign.draft().offerId()));
        assertThatThrownBy(() -> outcomes.results(draft.id())).isInstanceOf(CampaignRefusedException.class);
        assertThatThrownBy(() -> outcomes.results(99)).isInstanceOf(NoSuchCampaignException.class);
    }

    @Test
    void effectsAreLearnedFromACampaignWithOutcomesAndChooseTheNextOne() {
        Campaign campaign = launched(3333, 91);
        assertThatThrownBy(() -> uplift.train(campaign.id())).isInstanceOf(CampaignRefusedException.class).hasMessageContaining("too thin");
        leave(campaign, "CONTROL", 2, 5);
        jdbc.sql("""
                        UPDATE customer c SET status = 'CHURNED', churned_on = :on
                        FROM campaign_member m JOIN customer_snapshot s ON s.id = m.snapshot_id
                        WHERE m.customer_id = c.id AND m.arm = 'TREATMENT' AND s.customer_service_calls < 2 AND c.id % 2 = 0""")
                .param("on", Date.valueOf(store.today().minusDays(5))).update();
        long run = uplift.train(campaign.id());
        await().pollInSameThread().atMost(Duration.ofSeconds(120)).until(() -> uplift.run(campaign.id()).orElseThrow().state().isFinished());
        assertThat(uplift.run(campaign.id())).hasValueSatisfying(job -> {
            assertThat(job.failure()).isNull();
            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(job.id()).isEqualTo(run);
        });
        UpliftVersion model = uplift.latest(campaign.id()).orElseThrow();
        assertThat(model.isProven()).isTrue();
        jdbc.sql("UPDATE customer SET status = 'ACTIVE', churned_on = NULL").update();
        Campaign over = campaigns.stop(campaign.id(), campaign.version(), "Over");
        store.startEarlier(over.id(), 10);
        CampaignDraft profit = store.draft("Next", campaign.draft().offerId());
        PlanPreview byEffect = plans.preview(new CampaignDraft("Next", null, profit.offerId(), Targeting.EFFECT, model.id(),
                profit.budget(), 200, profit.controlShare(), profit.seed(), profit.startsOn(), profit.endsOn()));
        assertThat(byEffect.contacts()).isEqualTo(200);
        assertThat(byEffect.saved()).isGreaterThan(20);
    }

    private Campaign launched(int customers, int daysAgo) {
        store.fill(customers);
        Offer offer = store.offer("Welcome back", null);
        Campaign campaign = campaigns.createAndLaunch(store.draft("Spring", offer.id()));
        store.startEarlier(campaign.id(), daysAgo);
        return campaign;
    }

    /** One in so many of an arm leaves, so many days ago. */
    private void leave(Campaign campaign, String arm, int oneIn, int daysAgo) {
        store.leave("id IN (SELECT customer_id FROM (SELECT customer_id, row_number() OVER (ORDER BY tenth, customer_id) AS place"
                + " FROM campaign_member WHERE campaign_id = " + campaign.id() + " AND arm = '" + arm + "') members WHERE place % "
                + oneIn + " = 1 % " + oneIn + ")", store.today().minusDays(daysAgo));
    }
}
