package io.telelink.retention;

import static io.telelink.retention.OfferExamples.CALL_BACK;
import static io.telelink.retention.OfferExamples.THANK_YOU;
import static io.telelink.retention.OfferExamples.draft;
import static io.telelink.retention.OfferExamples.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.scoring.Proposals;
import io.telelink.scoring.Proposer;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@Import({Importer.class, Scores.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class OffersTest {

    @Autowired
    Offers offers;

    @Autowired
    Proposals proposals;

    @Autowired
    BusinessDay day;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void everyFormOfAnOfferStays() {
        Offer first = offers.create(draft(CALL_BACK));
        OfferTerms dearer = OfferExamples.of("Call back", List.of("customerServiceCalls"), 9, Rule.EVERYONE);
        Offer second = offers.save(first.id(), 1, new OfferDraft(dearer, "Costs more."));
        assertThat(second.current().number()).isEqualTo(2);
        assertThat(offers.version(first.current().id()).orElseThrow().terms()).isEqualTo(CALL_BACK);
        assertThat(offers.versions(first.id(), PageRequest.of(0, 10)).getContent()).extracting(version -> version.terms().cost())
                .containsExactly(9.0, 5.0);
        assertThatThrownBy(() -> jdbc.sql("UPDATE offer_version SET cost = 1").update()).hasMessageContaining("insert-only");
        assertThat(jdbc.sql("SELECT kind FROM audit_entry ORDER BY sequence").query(String.class).list())
                .containsExactly("OFFER_CREATED", "OFFER_CHANGED");
    }

    @Test
    void whoChangedAnOldVersionIsToldWhoWasQuicker() {
        Offer offer = offers.create(draft(CALL_BACK));
        offers.save(offer.id(), 1, draft(CALL_BACK));
        assertThatThrownBy(() -> offers.save(offer.id(), 1, draft(CALL_BACK))).isInstanceOf(OfferRefusedException.class)
                .hasMessageContaining("version 2 by mia");
    }

    @Test
    void namesAreUniqueUntilTheOfferIsRetired() {
        Offer offer = offers.create(draft(CALL_BACK));
        assertThatThrownBy(() -> offers.create(draft(CALL_BACK))).hasMessageContaining("of this name already");
        offers.retire(offer.id());
        offers.create(draft(CALL_BACK));
        assertThat(offers.open()).hasSize(1);
        assertThat(offers.list(PageRequest.of(0, 10)).getTotalElements()).isEqualTo(2);
        assertThatThrownBy(() -> offers.save(offer.id(), 1, draft(CALL_BACK))).hasMessageContaining("is retired");
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> offers.create(draft(OfferExamples.of("X", List.of("shoeSize"), 1, Rule.EVERYONE))))
                .isInstanceOf(OfferRefusedException.class).hasMessageContaining("'shoeSize'");
        assertThatThrownBy(() -> OfferExamples.of(" ", List.of(), 1, Rule.EVERYONE)).hasMessageContaining("name of 1 to 100");
        assertThatThrownBy(() -> OfferExamples.of("X", List.of(), -1, Rule.EVERYONE)).hasMessageContaining("from $0");
        assertThatThrownBy(() -> within(CALL_BACK, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("before its first");
        Group aboutAnswers = new Group(Join.ALL, List.of(new Criterion("clv", Operator.AT_LEAST, 100.0)));
        assertThatThrownBy(() -> offers.create(draft(OfferExamples.of("X", List.of(), 1, aboutAnswers))))
                .isInstanceOf(InvalidRuleException.class).hasMessageContaining("raw features alone");
    }

    @Test
    void offersAreOpenOnTheirDaysOnly() {
        offers.create(draft(within(CALL_BACK, day.today(), day.today())));
        offers.create(draft(within(THANK_YOU, day.today().plusDays(1), null)));
        assertThat(offers.open()).extracting(Offer::name).containsExactly("Call back");
    }

    @Test
    void aPolicyStaysAsItWasHoweverOffersChange() {
        Offer offer = offers.create(draft(THANK_YOU));
        Proposer before = proposals.current();
        assertThat(proposals.current().policyId()).isEqualTo(before.policyId());
        offers.save(offer.id(), 1, draft(OfferExamples.of("Thank you", List.of(), 20, Rule.EVERYONE)));
        Proposer after = proposals.current();
        assertThat(after.policyId()).isNotEqualTo(before.policyId());
        assertThat(proposals.of(before.policyId()).policyId()).isEqualTo(before.policyId());
        assertThatThrownBy(() -> proposals.of(4711)).isInstanceOf(IllegalArgumentException.class);
        offers.retire(offer.id());
        assertThat(proposals.current().policyId()).isNotIn(before.policyId(), after.policyId());
    }

    @Test
    @WithMockUser(roles = "EXECUTIVE")
    void executivesReadAndDoNotWrite() {
        assertThat(offers.list(PageRequest.of(0, 10))).isEmpty();
        assertThatThrownBy(() -> offers.create(draft(CALL_BACK))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offers.retire(1)).isInstanceOf(AccessDeniedException.class);
    }
}
