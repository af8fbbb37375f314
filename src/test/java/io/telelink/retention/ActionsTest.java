package io.telelink.retention;

import static io.telelink.retention.OfferExamples.CALL_BACK;
import static io.telelink.retention.OfferExamples.INTERNATIONAL;
import static io.telelink.retention.OfferExamples.draft;
import static io.telelink.retention.OfferExamples.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.CsvFile;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerErasure;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.retention.persistence.WorkSummaryTable;
import io.telelink.segment.Cancellation;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;
import io.telelink.segment.SegmentRules;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
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
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@Import({Importer.class, Scores.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class ActionsTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    Offers offers;

    @Autowired
    Actions actions;

    @Autowired
    BulkActions bulk;

    @Autowired
    ActionBatch batches;

    @Autowired
    ActionProposals proposals;

    @Autowired
    DayPlanning planning;

    @Autowired
    AcceptedOffers accepted;

    @Autowired
    SegmentRules segments;

    @Autowired
    ContactRules contacts;

    @Autowired
    Outcomes outcomes;

    @Autowired
    WorkSummaryTable summaries;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    CustomerErasure erasure;

    @Autowired
    BusinessDay day;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long offer;

    /** Customer 2 of {@link Scores} has a churn probability of 74%, customer 1 one of 37%. */
    @BeforeEach
    void fill() {
        store.empty();
        importer.run(new CsvFile().row("TL-1").row("TL-2").row("TL-3").row("TL-4"), LocalDate.of(2026, 3, 1));
        scores.give(customer -> customer != 4, Instant.parse("2026-06-02T10:00:00Z"));
        offer = Importer.asAdministrator(() ->
                offers.create(draft(OfferExamples.of("Thank you", List.of(), 1, Rule.EVERYONE))).id());
    }

    @Test
    void anActionGoesFromProposalToOutcomeAndEveryStepIsKept() {
        RetentionAction action = proposals.propose("TL-2", null, null, null);
        assertThat(action.status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(action.expectedProfit()).isPositive();
        action = actions.plan(action.id(), action.version(), "mia", day.today().plusDays(2), "Mine.");
        action = actions.move(action.id(), action.version(), Step.contact(Channel.PHONE, ""));
        assertThat(action.contactedOn()).isEqualTo(day.today());
        assertThat(action.windowEndsOn()).isEqualTo(day.today().plusDays(90));
        action = actions.move(action.id(), action.version(), Step.to(ActionStatus.ACCEPTED, "Glad to hear it."));
        assertThat(outcomes.land(day.today().plusDays(90)).retained()).isZero();
        assertThat(outcomes.land(day.today().plusDays(91)).retained()).isEqualTo(1);
        assertThat(outcomes.land(day.today().plusDays(91)).retained()).isZero();
        List<ActionEvent> history = actions.history(action.id(), PAGE).getContent();
        assertThat(history).extracting(ActionEvent::to).containsExactly(ActionStatus.PROPOSED, ActionStatus.ASSIGNED,
                ActionStatus.CONTACTED, ActionStatus.ACCEPTED, ActionStatus.RETAINED);
        assertThat(history).extracting(ActionEvent::actor).containsExactly("mia", "mia", "mia", "mia", "mia");
        assertThat(history).extracting(ActionEvent::note).containsExactly("", "Mine.", "", "Glad to hear it.", "");
        assertThat(history.get(2).channel()).isEqualTo(Channel.PHONE);
        assertThat(offers.find(offer).orElseThrow().retained()).isEqualTo(1);
        assertThat(offers.find(offer).orElseThrow().saveRate().mean()).isGreaterThan(.3);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM action_event").update()).hasMessageContaining("insert-only");
    }

    @Test
    void contactAndAnswerAreLoggedTogether() {
        RetentionAction proposed = proposals.propose("TL-2", offer, null, null);
        RetentionAction logged = actions.logContact(proposed.id(), proposed.version(), Channel.EMAIL, ActionStatus.NO_ANSWER, "Later.");
        assertThat(logged.status()).isEqualTo(ActionStatus.NO_ANSWER);
        assertThat(logged.assignee()).isEqualTo("mia");
        RetentionAction again = actions.logContact(logged.id(), logged.version(), Channel.PHONE, ActionStatus.DECLINED, "");
        assertThat(again.contactedOn()).isEqualTo(logged.contactedOn());
        assertThat(actions.history(again.id(), PAGE)).hasSize(5);
    }

    @Test
    void anAnswerBeforeTheContactIsRefusedInWords() {
        RetentionAction action = proposals.propose("TL-2", null, null, null);
        assertThatThrownBy(() -> actions.move(action.id(), action.version(), Step.to(ActionStatus.ACCEPTED, "")))
                .isInstanceOf(ActionRefusedException.class).hasMessageContaining("has not been contacted yet");
        assertThatThrownBy(() -> actions.move(action.id(), action.version(), Step.to(ActionStatus.RETAINED, "")))
                .hasMessageContaining("shows by itself");
        assertThatThrownBy(() -> new Step(ActionStatus.CONTACTED, null, "", null, null)).hasMessageContaining("Say how");
        assertThat(actions.history(action.id(), PAGE)).hasSize(1);
    }

    @Test
    void ofTwoWhoTakeTheSameActionTheSecondIsToldWhoWasFirst() {
        RetentionAction seen = proposals.propose("TL-2", null, null, null);
        as("otto", () -> actions.move(seen.id(), seen.version(), Step.to(ActionStatus.ASSIGNED, "")));
        assertThatThrownBy(() -> actions.move(seen.id(), seen.version(), Step.to(ActionStatus.ASSIGNED, "")))
                .isInstanceOf(ActionRefusedException.class).hasMessageContaining("otto").hasMessageContaining("assigned now");
        assertThat(actions.find(seen.id()).orElseThrow().assignee()).isEqualTo("otto");
    }

    @Test
    void nobodyIsProposedTwiceAtTheSameTime() {
        proposals.propose("TL-2", null, null, null);
        assertThatThrownBy(() -> proposals.propose("TL-2", null, null, null)).hasMessageContaining("an action that waits already");
    }

    @Test
    void whoHasLeftIsErasedOrUnknownGetsNoAction() {
        importer.run(new CsvFile().row("TL-1", "Churn", "yes"), LocalDate.of(2026, 4, 1));
        assertThatThrownBy(() -> proposals.propose("TL-1", null, null, null)).hasMessage("Customer TL-1 has left.");
        assertThatThrownBy(() -> proposals.propose("TL-4", null, null, null)).hasMessageContaining("has not been scored yet");
        assertThatThrownBy(() -> proposals.propose("TL-9", null, null, null)).hasMessageContaining("No customer has");
        erase("TL-3");
        assertThatThrownBy(() -> proposals.propose("erased-3", null, null, null)).hasMessageContaining("was erased");
    }

    @Test
    void erasingACustomerEndsWhatIsUnderWayAndForgetsTheNotes() {
        RetentionAction action = proposals.propose("TL-2", null, null, null);
        actions.logContact(action.id(), 0, Channel.PHONE, ActionStatus.DECLINED, "Is moving to Ohio.");
        contacts.forbidContact(customer("TL-2"), "Asked for it.");
        erase("TL-2");
        assertThat(actions.find(action.id()).orElseThrow().status()).isEqualTo(ActionStatus.CANCELLED);
        assertThat(actions.history(action.id(), PAGE)).extracting(ActionEvent::note).containsOnly("");
        assertThat(contacts.doNotContact(2)).isEmpty();
    }

    @Test
    void whoIsNotToBeContactedIsNotWhateverTheWay() {
        RetentionAction waiting = proposals.propose("TL-2", null, null, null);
        RetentionAction tried = proposals.propose("TL-1", null, null, null);
        actions.logContact(tried.id(), 0, Channel.PHONE, ActionStatus.NO_ANSWER, "");
        contacts.forbidContact(customer("TL-2"), "Asked for it.");
        contacts.forbidContact(customer("TL-1"), "Asked for it.");
        assertThat(actions.find(waiting.id()).orElseThrow().status()).isEqualTo(ActionStatus.CANCELLED);
        assertThatThrownBy(() -> proposals.propose("TL-2", null, null, null)).hasMessageContaining("is not to be contacted");
        assertThatThrownBy(() -> actions.move(tried.id(), 2, Step.contact(Channel.SMS, ""))).hasMessageContaining("not to be contacted");
        assertThat(bulk.assign(Set.of(tried.id()), "mia").skipped().get(tried.id())).contains("not to be contacted");
        contacts.allowContact(customer("TL-2"));
        assertThat(proposals.propose("TL-2", null, null, null).status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(jdbc.sql("SELECT kind FROM audit_entry WHERE kind LIKE 'CONTACT%' ORDER BY sequence").query(String.class).list())
                .containsExactly("CONTACT_FORBIDDEN", "CONTACT_FORBIDDEN", "CONTACT_ALLOWED");
    }

    @Test
    void aCustomerIsContactedNoOftenerThanTheLimitAllows() {
        Importer.asAdministrator(() -> {
            contacts.changeLimit(new ContactLimit(1, 30));
            return true;
        });
        RetentionAction action = proposals.propose("TL-2", null, null, null);
        RetentionAction tried = actions.logContact(action.id(), 0, Channel.PHONE, ActionStatus.NO_ANSWER, "");
        assertThatThrownBy(() -> actions.move(tried.id(), tried.version(), Step.contact(Channel.PHONE, "")))
                .hasMessageContaining("as often as the limit allows");
        assertThatThrownBy(() -> proposals.propose("TL-2", null, null, null)).hasMessageContaining("as often as the limit allows");
        assertThat(contacts.blocks(Set.of(1L, 2L))).isEqualTo(Map.of(2L, ContactBlock.FATIGUED));
        assertThatThrownBy(() -> contacts.changeLimit(ContactLimit.DEFAULT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOfferThatHasEndedMeanwhileIsNotMade() {
        RetentionAction action = proposals.propose("TL-2", null, null, null);
        OfferTerms terms = offers.find(offer).orElseThrow().current().terms();
        offers.save(offer, 1, draft(within(terms, null, day.today().minusDays(1))));
        assertThatThrownBy(() -> actions.logContact(action.id(), 0, Channel.PHONE, ActionStatus.ACCEPTED, ""))
                .isInstanceOf(ActionRefusedException.class).hasMessageContaining("is not made any more today");
        assertThat(actions.find(action.id()).orElseThrow().status()).isEqualTo(ActionStatus.PROPOSED);
    }

    @Test
    void anOfferThatTheCustomerMayNotHaveIsRefused() {
        long other = offers.create(draft(INTERNATIONAL)).id();
        assertThatThrownBy(() -> proposals.propose("TL-2", other, null, null)).hasMessageContaining("not to customer TL-2");
    }

    @Test
    void whoLeavesWithinTheWindowIsLostAndBeforeAContactIsCancelled() {
        RetentionAction contacted = proposals.propose("TL-1", null, null, null);
        actions.logContact(contacted.id(), 0, Channel.PHONE, ActionStatus.ACCEPTED, "");
        RetentionAction waiting = proposals.propose("TL-2", null, null, null);
        jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = :day WHERE id <= 2")
                .param("day", Date.valueOf(day.today())).update();
        Landed landed = outcomes.land(day.today().plusDays(1));
        assertThat(landed).isEqualTo(new Landed(0, 1, 1, day.today().plusDays(1)));
        assertThat(actions.find(contacted.id()).orElseThrow().status()).isEqualTo(ActionStatus.LOST);
        assertThat(actions.find(waiting.id()).orElseThrow().status()).isEqualTo(ActionStatus.CANCELLED);
    }

    @Test
    void lossesCountAndTeachOnlyWhenThoseWhoStayDoToo() {
        List.of("TL-1", "TL-2").forEach(account ->
                actions.logContact(proposals.propose(account, null, null, null).id(), 0, Channel.PHONE, ActionStatus.ACCEPTED, ""));
        jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = :day WHERE id = 1").param("day", Date.valueOf(day.today())).update();
        LocalDate windowEnd = day.today().plusDays(90);
        assertThat(outcomes.land(day.today().plusDays(1)).lost()).isEqualTo(1);
        assertThat(outcomes.land(windowEnd)).isEqualTo(new Landed(0, 0, 0, windowEnd));
        assertThat(offers.find(offer).orElseThrow().saveRate()).as("before the window has passed").isEqualTo(new SaveRate(3, 7));
        assertThat(summaries.summary(null, windowEnd).saved().outcomes()).isZero();
        assertThat(summaries.summary(null, windowEnd).offers()).extracting(RetentionSummary.OfferResult::lost).containsExactly(0L);
        assertThat(outcomes.land(windowEnd.plusDays(1)).retained()).isEqualTo(1);
        outcomes.land(windowEnd.plusDays(2));
        Offer learned = offers.find(offer).orElseThrow();
        assertThat(learned.lost()).isEqualTo(1);
        assertThat(learned.retained()).isEqualTo(1);
        assertThat(learned.saveRate().beta()).isGreaterThan(7);
        RetentionSummary.Saved saved = summaries.summary(null, windowEnd.plusDays(1)).saved();
        assertThat(saved.outcomes()).isEqualTo(2);
        assertThat(saved.lost()).isEqualTo(1);
        assertThat(summaries.summary(null, windowEnd.plusDays(32)).saved().outcomes()).as("another month").isZero();
    }

    @Test
    void whatIsOverIsCountedForAWhileAndTheLastStandsFirst() {
        List.of("TL-1", "TL-2").forEach(account ->
                actions.logContact(proposals.propose(account, null, null, null).id(), 0, Channel.PHONE, ActionStatus.DECLINED, ""));
        jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = :day WHERE id = 1").param("day", Date.valueOf(day.today())).update();
        LocalDate windowEnd = day.today().plusDays(90);
        assertThat(actions.counts(ActionFilter.ALL, windowEnd)).isEqualTo(Map.of(ActionStatus.DECLINED, 2L));
        outcomes.land(day.today().plusDays(1));
        assertThat(actions.counts(ActionFilter.ALL, day.today().plusDays(2))).as("lost before the window ended")
                .isEqualTo(Map.of(ActionStatus.DECLINED, 1L));
        outcomes.land(windowEnd.plusDays(1));
        assertThat(actions.counts(ActionFilter.ALL, day.today())).isEqualTo(Map.of(ActionStatus.LOST, 1L, ActionStatus.RETAINED, 1L));
        assertThat(actions.ended(ActionFilter.ALL, day.today(), PAGE)).extracting(RetentionAction::accountNumber)
                .containsExactly("TL-2", "TL-1");
        assertThat(actions.counts(ActionFilter.ALL, windowEnd.plusDays(2))).isEmpty();
        assertThat(actions.ended(ActionFilter.ALL, windowEnd.plusDays(2), PAGE)).isEmpty();
    }

    @Test
    void whoCannotBeReachedIsGivenUp() {
        RetentionAction tried = actions.logContact(proposals.propose("TL-2", null, null, null).id(), 0, Channel.PHONE,
                ActionStatus.NO_ANSWER, "");
        assertThat(actions.move(tried.id(), tried.version(), Step.to(ActionStatus.CANCELLED, "Never at home.")).status())
                .isEqualTo(ActionStatus.CANCELLED);
    }

    @Test
    void manyAreAssignedAtOnceAndWhatCannotBeIsNamed() {
        long first = proposals.propose("TL-1", null, null, null).id();
        long second = proposals.propose("TL-2", null, "mia", null).id();
        actions.move(second, 0, Step.to(ActionStatus.CANCELLED, "Wrong one."));
        BulkResult result = bulk.assign(Set.of(first, second, 99L), "mia");
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.skipped().keySet()).containsExactlyInAnyOrder(second, 99L);
        assertThat(result.skipped().get(second)).contains("is cancelled");
        assertThatThrownBy(() -> bulk.assign(Set.of(first), "nobody")).hasMessageContaining("nobody called 'nobody'");
    }

    @Test
    void aBatchLeavesOutWhomNobodyMayContact() {
        contacts.forbidContact(customer("TL-1"), "Asked for it.");
        long version = offers.find(offer).orElseThrow().current().id();
        ActionBatch.Result result = transaction.execute(status -> batch(version));
        assertThat(result.created()).isEqualTo(2);
        assertThat(result.excluded()).isEqualTo(Map.of(1L, ContactBlock.DO_NOT_CONTACT, 4L, ContactBlock.NOT_SCORED));
        List<RetentionAction> created = actions.list(ActionFilter.ALL, PAGE);
        assertThat(created).extracting(RetentionAction::accountNumber).containsExactly("TL-3", "TL-2");
        assertThat(actions.history(created.getFirst().id(), PAGE)).hasSize(1);
        assertThat(actions.counts(ActionFilter.ALL, day.today())).isEqualTo(Map.of(ActionStatus.ASSIGNED, 2L));
    }

    @Test
    void aDayIsFilledWithTheContactsThatPromiseMostOfThoseAllowed() {
        long version = offers.find(offer).orElseThrow().current().id();
        jdbc.sql("UPDATE customer_score SET offer_version_id = :version, expected_profit = customer_id * 10")
                .param("version", version).update();
        contacts.forbidContact(customer("TL-3"), "Asked for it.");
        assertThat(planning.propose(1, "mia", null)).isEqualTo(1);
        assertThat(actions.list(ActionFilter.ALL.of("mia"), PAGE)).extracting(RetentionAction::accountNumber).containsExactly("TL-2");
        assertThat(planning.propose(5, null, null)).isEqualTo(1);
        assertThat(actions.list(ActionFilter.ALL.ofNobody(), PAGE)).extracting(RetentionAction::accountNumber).containsExactly("TL-1");
        offers.save(offer, 1, draft(OfferExamples.of("Thank you", List.of(), 2, Rule.EVERYONE)));
        bulk.cancel(Set.of(1L, 2L), "Again.");
        assertThat(planning.propose(5, null, null)).as("the form that was proposed is not made any more").isZero();
    }

    @Test
    void segmentsAskForTheLastActionAndWhoAcceptedIsKnown() {
        RetentionAction action = proposals.propose("TL-2", null, null, null);
        assertThat(members("lastAction", Operator.IN, "PROPOSED")).isEqualTo(1);
        assertThat(accepted.since(day.today())).isEmpty();
        actions.logContact(action.id(), 0, Channel.PHONE, ActionStatus.ACCEPTED, "");
        assertThat(members("lastAction", Operator.IN, "PROPOSED")).isZero();
        assertThat(members("lastAction", Operator.MISSING)).isEqualTo(3);
        assertThat(members("daysSinceContact", Operator.LESS, 1.0)).isEqualTo(1);
        assertThat(members("doNotContact", Operator.IS, true)).isZero();
        assertThat(accepted.since(day.today())).isEqualTo(Map.of(2L, day.today()));
        assertThat(accepted.since(day.today().plusDays(1))).isEmpty();
    }

    @Test
    @WithMockUser(roles = "EXECUTIVE")
    void executivesDoNotAct() {
        assertThatThrownBy(() -> proposals.propose("TL-1", null, null, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actions.move(1, 0, Step.to(ActionStatus.CANCELLED, ""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bulk.cancel(Set.of(1L), "")).isInstanceOf(AccessDeniedException.class);
    }

    private ActionBatch.Result batch(long version) {
        List<NewAction> wanted = List.of(1L, 2L, 3L, 4L).stream()
                .map(customer -> new NewAction(customer, version, null, customer * 10, "mia", day.today().plusDays(1))).toList();
        return batches.create(wanted, null, "mia");
    }

    private long members(String field, Operator operator, Object... values) {
        return segments.figures(new Group(Join.ALL, List.of(new Criterion(field, operator, values))), new Cancellation()).customers();
    }

    private Customer customer(String account) {
        return customers.find(account).orElseThrow().customer();
    }

    private void erase(String account) {
        long id = customer(account).id();
        transaction.executeWithoutResult(status -> erasure.erase(id));
    }

    private static void as(String name, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_RETENTION_MANAGER"));
        SecurityContextHolder.setContext(security);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
