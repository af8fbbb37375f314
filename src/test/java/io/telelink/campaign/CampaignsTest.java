package io.telelink.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import io.telelink.campaign.plan.Stop;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Actions;
import io.telelink.retention.Channel;
import io.telelink.retention.ContactBlock;
import io.telelink.retention.ContactRules;
import io.telelink.retention.DayPlanning;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferDraft;
import io.telelink.retention.Offers;
import io.telelink.retention.RetentionAction;
import io.telelink.segment.Rule;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.Segments;
import io.telelink.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class CampaignsTest {

    private static final int CUSTOMERS = 400;

    @Autowired
    CampaignStore store;

    @Autowired
    CampaignPlans plans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Actions actions;

    @Autowired
    DayPlanning planning;

    @Autowired
    Offers offers;

    @Autowired
    Segments segments;

    @Autowired
    CampaignHolds holds;

    @Autowired
    ContactRules contacts;

    @Autowired
    JdbcClient jdbc;

    private Offer offer;

    @BeforeEach
    void fill() {
        store.fill(CUSTOMERS);
        offer = store.offer("Welcome back", null);
    }

    @Test
    void aLaunchIsWhatThePlanSaid() {
        CampaignDraft draft = store.draft("Spring", offer.id());
        PlanPreview plan = plans.preview(draft);
        Campaign launched = campaigns.createAndLaunch(draft);
        assertThat(plan.asked()).isEqualTo(CUSTOMERS);
        assertThat(plan.stop()).isEqualTo(Stop.OPTIMUM);
        assertThat(plan.contacts()).isBetween(50, CUSTOMERS - 1);
        assertThat(launched.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(launched.launched()).hasValueSatisfying(launch -> {
            assertThat(launch.contacts()).isEqualTo(plan.contacts());
            assertThat(launch.controls()).isEqualTo(plan.controls());
            assertThat(launch.profit()).isEqualTo(plan.profit());
            assertThat(launch.saved()).isEqualTo(plan.saved());
        });
        assertThat(store.count("campaign_member WHERE arm = 'CONTROL'")).isEqualTo(plan.controls());
        assertThat(store.count("retention_action a JOIN campaign_member m USING (campaign_id, customer_id) WHERE m.arm = 'TREATMENT'"))
                .isEqualTo(plan.contacts()).isEqualTo(store.count("retention_action"));
        assertThat(store.count("retention_action WHERE due_on BETWEEN (SELECT starts_on FROM campaign) AND (SELECT ends_on FROM campaign)"))
                .isEqualTo(plan.contacts());
        assertThat(campaigns.events(launched.id())).extracting(CampaignEvent::kind)
                .containsExactly(CampaignEvent.Kind.LAUNCHED, CampaignEvent.Kind.CREATED);
        assertThat(store.count("audit_entry WHERE kind = 'CAMPAIGN_LAUNCHED'")).isEqualTo(1);
    }

    @Test
    void whoMayNotBeContactedIsLeftOutWithTheReason() {
        jdbc.sql("INSERT INTO do_not_contact (customer_id, reason, since, set_by) SELECT id, 'asked', now(), 'mia' FROM customer WHERE id <= 5")
                .update();
        store.leave("id BETWEEN 6 AND 9", store.today().minusDays(3));
        Campaign first = campaigns.createAndLaunch(store.draft("First", offer.id()));
        int members = first.launched().orElseThrow().members();
        Map<Exclusion, Long> excluded = plans.preview(store.draft("Second", offer.id())).excluded();
        assertThat(excluded).containsEntry(Exclusion.DO_NOT_CONTACT, 5L).containsEntry(Exclusion.CHURNED, 4L)
                .containsEntry(Exclusion.HELD_OUT, (long) first.launched().orElseThrow().controls())
                .containsEntry(Exclusion.WAITING, (long) first.launched().orElseThrow().contacts());
        assertThat(plans.preview(store.draft("Second", offer.id())).candidates()).isEqualTo(CUSTOMERS - 9 - members);
        assertThatThrownBy(() -> campaigns.createAndLaunch(store.draft("Second", offer.id())))
                .isInstanceOf(CampaignRefusedException.class).hasMessageContaining("nobody");
        assertThat(store.count("campaign")).isEqualTo(1);
    }

    @Test
    void askedAllAtOnceCustomersHaveTheSameReasonsAsAskedByName() {
        jdbc.sql("INSERT INTO do_not_contact (customer_id, reason, since, set_by) SELECT id, 'asked', now(), 'mia' FROM customer WHERE id <= 5")
                .update();
        campaigns.createAndLaunch(store.draft("First", offer.id()));
        for (RetentionAction action : actions.page(ActionFilter.ALL, PageRequest.of(0, 3)).getContent()) {
            actions.logContact(action.id(), action.version(), Channel.PHONE, ActionStatus.NO_ANSWER, "");
        }
        jdbc.sql("INSERT INTO contact_limit (contacts, days, changed_at, changed_by) VALUES (1, 30, now(), 'mia')").update();
        List<Long> everybody = jdbc.sql("SELECT id FROM customer").query(Long.class).list();
        assertThat(contacts.allBlocks()).isEqualTo(contacts.blocks(everybody));
        assertThat(contacts.allBlocks().values()).contains(ContactBlock.DO_NOT_CONTACT, ContactBlock.HELD_OUT, ContactBlock.FATIGUED,
                ContactBlock.WAITING);
    }

    @Test
    void nobodyIsContactedWhileTheCampaignPausesAndTheControlGroupNever() {
        Campaign running = campaigns.createAndLaunch(store.draft("Spring", offer.id()));
        RetentionAction action = actions.page(ActionFilter.ALL, PageRequest.of(0, 1)).getContent().getFirst();
        Campaign paused = campaigns.pause(running.id(), running.version(), "Waiting for the new script");
        assertThatThrownBy(() -> actions.logContact(action.id(), action.version(), Channel.PHONE, ActionStatus.ACCEPTED, ""))
                .isInstanceOf(ActionRefusedException.class).hasMessageContaining("held out by a campaign");
        campaigns.resume(paused.id(), paused.version(), "");
        assertThat(actions.logContact(action.id(), action.version(), Channel.PHONE, ActionStatus.ACCEPTED, "").status())
                .isEqualTo(ActionStatus.ACCEPTED);
        Long control = jdbc.sql("SELECT min(customer_id) FROM campaign_member WHERE arm = 'CONTROL'").query(Long.class).single();
        assertThat(holds.heldOut(List.of(control, action.customerId()))).containsExactly(control);
    }

    @Test
    void stoppingCancelsWhatWaitsAndIsForGood() {
        Campaign running = campaigns.createAndLaunch(store.draft("Spring", offer.id()));
        RetentionAction done = actions.page(ActionFilter.ALL, PageRequest.of(0, 1)).getContent().getFirst();
        actions.logContact(done.id(), done.version(), Channel.EMAIL, ActionStatus.DECLINED, "");
        assertThatThrownBy(() -> campaigns.stop(running.id(), running.version(), " ")).hasMessageContaining("Say why");
        Campaign stopped = campaigns.stop(running.id(), running.version(), "Too dear");
        assertThat(stopped.status()).isEqualTo(CampaignStatus.STOPPED);
        assertThat(stopped.stoppedOn()).isEqualTo(store.today());
        assertThat(store.count("retention_action WHERE status = 'CANCELLED'"))
                .isEqualTo(running.launched().orElseThrow().contacts() - 1L)
                .isEqualTo(store.count("action_event WHERE to_status = 'CANCELLED'"));
        assertThatThrownBy(() -> campaigns.resume(stopped.id(), stopped.version(), "")).isInstanceOf(CampaignRefusedException.class);
        assertThatThrownBy(() -> campaigns.extend(stopped.id(), stopped.version(), store.today().plusDays(60), ""))
                .isInstanceOf(CampaignRefusedException.class);
    }

    @Test
    void extendingGoesForwardOnlyAndNotBeyondTheOffer() {
        Offer brief = store.offer("Summer only", store.today().plusDays(40));
        Campaign running = campaigns.createAndLaunch(store.draft("Summer", brief.id()));
        assertThatThrownBy(() -> campaigns.extend(running.id(), running.version(), store.today().plusDays(20), ""))
                .hasMessageContaining("must be after");
        assertThatThrownBy(() -> campaigns.extend(running.id(), running.version(), store.today().plusDays(50), ""))
                .hasMessageContaining("ends on " + store.today().plusDays(40));
        assertThatThrownBy(() -> campaigns.extend(running.id(), running.version() - 1, store.today().plusDays(39), ""))
                .hasMessageContaining("Somebody else");
        assertThat(campaigns.extend(running.id(), running.version(), store.today().plusDays(39), "More time").draft().endsOn())
                .isEqualTo(store.today().plusDays(39));
    }

    @Test
    void anOfferThatEndsInTheMiddleIsRefusedBeforeAnythingIsDone() {
        Offer brief = store.offer("Ten days", store.today().plusDays(10));
        assertThatThrownBy(() -> campaigns.createAndLaunch(store.draft("Spring", brief.id())))
                .isInstanceOf(CampaignRefusedException.class).hasMessageContaining("before the campaign does");
        assertThatThrownBy(() -> plans.preview(store.draft("Spring", brief.id()))).isInstanceOf(CampaignRefusedException.class);
        assertThat(store.count("campaign")).isZero();
    }

    @Test
    void withoutAnOfferOfItsOwnEachGetsTheOneProposed() {
        Offer other = store.offer("Quiet nights", null);
        jdbc.sql("UPDATE customer_score SET offer_version_id = CASE WHEN customer_id % 3 = 0 THEN :one WHEN customer_id % 3 = 1 THEN :other END")
                .param("one", offer.current().id()).param("other", other.current().id()).update();
        CampaignDraft all = store.draft("Best offer", offer.id());
        CampaignDraft best = new CampaignDraft(all.name(), null, null, all.targeting(), null, all.budget(), all.capacity(),
                all.controlShare(), all.seed(), all.startsOn(), all.endsOn());
        PlanPreview plan = plans.preview(best);
        assertThat(plan.excluded()).containsEntry(Exclusion.NO_OFFER, (long) Math.ceilDiv(CUSTOMERS - 1, 3));
        assertThat(plan.offers()).extracting(PlanPreview.OfferCount::name).containsExactlyInAnyOrder("Welcome back", "Quiet nights");
        campaigns.createAndLaunch(best);
        assertThat(store.count("retention_action WHERE offer_version_id = " + other.current().id()))
                .isEqualTo(plan.offers().stream().filter(count -> count.name().equals("Quiet nights")).findFirst().orElseThrow().contacts());
    }

    @Test
    void nobodyGetsAnOfferInAFormThatWasNotProposed() {
        jdbc.sql("UPDATE customer_score SET offer_version_id = :one").param("one", offer.current().id()).update();
        offers.save(offer.id(), offer.current().number(), new OfferDraft(offer.current().terms(), "Another form."));
        CampaignDraft all = store.draft("Best offer", offer.id());
        CampaignDraft best = new CampaignDraft(all.name(), null, null, all.targeting(), null, all.budget(), all.capacity(),
                all.controlShare(), all.seed(), all.startsOn(), all.endsOn());
        assertThat(plans.preview(best).excluded()).containsEntry(Exclusion.NO_OFFER, (long) CUSTOMERS);
    }

    @Test
    void contactsEndBeforeLeavingStopsToCount() {
        CampaignDraft draft = store.draft("Spring", offer.id());
        CampaignDraft endless = new CampaignDraft("Endless", null, draft.offerId(), draft.targeting(), null, draft.budget(),
                draft.capacity(), draft.controlShare(), draft.seed(), draft.startsOn(), draft.startsOn().plusDays(91));
        assertThatThrownBy(() -> campaigns.create(endless)).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("Leaving counts until " + draft.startsOn().plusDays(90));
        assertThat(store.count("campaign")).isZero();
        Campaign running = campaigns.createAndLaunch(draft);
        assertThatThrownBy(() -> campaigns.extend(running.id(), running.version(), running.windowEnds().plusDays(1), ""))
                .isInstanceOf(CampaignRefusedException.class).hasMessageContaining("Leaving counts until");
        assertThat(campaigns.extend(running.id(), running.version(), running.windowEnds(), "").draft().endsOn())
                .isEqualTo(running.windowEnds());
    }

    @Test
    void leavingCountsForTheWindowOfTheLaunch() {
        Campaign draft = campaigns.create(store.draft("Spring", offer.id()));
        jdbc.sql("UPDATE campaign SET window_days = 30").update();
        Campaign late = campaigns.create(store.draft("Late", offer.id()));
        jdbc.sql("UPDATE campaign SET ends_on = starts_on + 91, window_days = 120 WHERE id = :id").param("id", late.id()).update();
        assertThatThrownBy(() -> campaigns.launch(late.id(), late.version())).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("Leaving counts until " + late.draft().startsOn().plusDays(90));
        assertThat(campaigns.launch(draft.id(), draft.version()).windowDays()).isEqualTo(90);
    }

    @Test
    void aDayIsPlannedPastThoseWhoAreHeldOut() {
        campaigns.createAndLaunch(store.draft("Spring", offer.id()));
        jdbc.sql("UPDATE customer_score SET offer_version_id = :one, expected_profit = 1").param("one", offer.current().id()).update();
        long free = CUSTOMERS - store.count("campaign_member");
        assertThat(planning.propose(1000, null, null)).isEqualTo((int) free).isPositive();
    }

    @Test
    void limitsThatMakeNoSenseAndTakenNamesAreRefused() {
        CampaignDraft good = store.draft("Spring", offer.id());
        assertThatThrownBy(() -> with(good, 0, .2)).isInstanceOf(CampaignRefusedException.class).hasMessageContaining("budget");
        assertThatThrownBy(() -> with(good, 100, 0)).hasMessageContaining("control group");
        assertThatThrownBy(() -> with(good, 100, 1)).hasMessageContaining("control group");
        campaigns.create(good);
        assertThatThrownBy(() -> campaigns.create(good)).hasMessageContaining("named 'Spring' already");
    }

    @Test
    void executivesReadAndDoNotLaunch() {
        CampaignDraft draft = store.draft("Spring", offer.id());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("eve", "", "ROLE_EXECUTIVE"));
        assertThat(campaigns.list(null, PageRequest.of(0, 10))).isEmpty();
        assertThatThrownBy(() -> campaigns.create(draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.preview(draft)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "max", roles = "RETENTION_MANAGER")
    void aDraftOverASegmentThatIsNotSharedIsLaunchedByItsOwnerAlone() {
        long segment = segments.create(new SegmentDraft("Mine", false, Rule.EVERYONE, "")).id();
        CampaignDraft draft = store.draft("Spring", offer.id());
        Campaign created = campaigns.create(new CampaignDraft(draft.name(), segment, draft.offerId(), draft.targeting(), null, draft.budget(),
                draft.capacity(), draft.controlShare(), draft.seed(), draft.startsOn(), draft.endsOn()));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("mia", "", "ROLE_RETENTION_MANAGER"));
        assertThatThrownBy(() -> campaigns.launch(created.id(), created.version())).isInstanceOf(CampaignRefusedException.class)
                .hasMessageContaining("not shared with you");
        assertThat(store.count("campaign_member")).isZero();
    }

    private static CampaignDraft with(CampaignDraft draft, double budget, double control) {
        return new CampaignDraft(draft.name(), null, draft.offerId(), draft.targeting(), null, budget, draft.capacity(), control,
                draft.seed(), draft.startsOn(), draft.endsOn());
    }
}
