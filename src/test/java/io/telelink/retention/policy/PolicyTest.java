package io.telelink.retention.policy;

import static io.telelink.retention.OfferExamples.CALL_BACK;
import static io.telelink.retention.OfferExamples.INTERNATIONAL;
import static io.telelink.retention.OfferExamples.THANK_YOU;
import static io.telelink.retention.OfferExamples.inPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.retention.OfferChoice;
import io.telelink.retention.OfferExamples;
import io.telelink.retention.ProposalRule;
import io.telelink.scoring.Proposal;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.Recommendation;
import io.telelink.segment.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Schema SCHEMA = Schema.read("models/features.yaml", DemoData.open("/models/features.yaml"));
    private static final Policy POLICY = policy();

    @Test
    void theOfferThatAnswersTheReasonIsChosen() {
        Proposal proposal = POLICY.propose(customer(.5, 300, "customerServiceCalls", true));
        assertThat(proposal.offerVersionId()).isEqualTo(1);
        assertThat(proposal.rule()).isEqualTo(ProposalRule.ANSWERS_REASON.key());
        assertThat(proposal.expectedProfit()).isEqualTo(.5 * .3 * 295 - .5 * .2 * 5 - 1);
    }

    @Test
    void anAnswerToAFeatureIsOneToWhateverIsComputedFromIt() {
        String derived = SCHEMA.derived().stream().map(feature -> feature.name())
                .filter(name -> SCHEMA.rawBehind(name).stream().anyMatch(raw -> raw.name().equals("totalIntlCharge"))).findFirst()
                .orElseThrow();
        assertThat(POLICY.propose(customer(.5, 300, derived, true)).offerVersionId()).isEqualTo(2);
    }

    @Test
    void whoMayNotHaveItGetsTheOneThatSuitsAnyReason() {
        Proposal proposal = POLICY.propose(customer(.5, 300, "totalIntlCharge", false));
        assertThat(proposal.offerVersionId()).isEqualTo(3);
        assertThat(proposal.rule()).isEqualTo(ProposalRule.SUITS_ANY_REASON.key());
        assertThat(POLICY.propose(customer(.5, 300, null, false)).rule()).isEqualTo(ProposalRule.NO_REASON_KNOWN.key());
    }

    @Test
    void nobodyIsContactedAtALoss() {
        Proposal proposal = POLICY.propose(customer(.01, 50, "customerServiceCalls", true));
        assertThat(proposal.offerVersionId()).isNull();
        assertThat(proposal.expectedProfit()).isNull();
        assertThat(proposal.rule()).isEqualTo(ProposalRule.LOSES_MONEY.key());
        assertThat(proposal.level()).isEqualTo(Recommendation.CRITICAL);
    }

    @Test
    void withoutOffersThereIsALevelAllTheSame() {
        Proposal proposal = new Policy(9, List.of(), SCHEMA).propose(customer(.9, 300, "totalDayCharge", true));
        assertThat(proposal).isEqualTo(new Proposal(Recommendation.CRITICAL, null, null, ProposalRule.NO_OFFERS.key()));
    }

    @Test
    void ofOffersThatPromiseTheSameTheOlderIsChosen() {
        var policy = new Policy(1, List.of(inPolicy(4, THANK_YOU), inPolicy(5, OfferExamples.of("Another", List.of(), 10, Rule.EVERYONE))),
                SCHEMA);
        assertThat(policy.propose(customer(.5, 300, null, true)).offerVersionId()).isEqualTo(4);
    }

    @Test
    void everyOfferThatTheCustomerMayHaveIsNamedWithWhatItPromises() {
        assertThat(POLICY.choices(customer(.5, 300, "totalIntlCharge", false))).extracting(choice -> choice.offer().id())
                .containsExactly(1L, 3L);
        assertThat(POLICY.choices(customer(.5, 300, null, false))).allSatisfy(choice ->
                assertThat(POLICY.choices(customer(choice.breakEven(), 300, null, false)))
                        .filteredOn(same -> same.offer().id() == choice.offer().id()).singleElement()
                        .satisfies(same -> assertThat(same.expectedProfit()).isEqualTo(0, within(1e-9))));
        assertThat(POLICY.choices(customer(.5, 300, "totalIntlCharge", true)).stream().filter(OfferChoice::answersReason))
                .extracting(choice -> choice.offer().id()).containsExactly(2L);
    }

    private static Policy policy() {
        return new Policy(1, List.of(inPolicy(1, CALL_BACK), inPolicy(2, INTERNATIONAL), inPolicy(3, THANK_YOU)), SCHEMA);
    }

    private static Proposer.Case customer(double probability, double clv, @Nullable String reason, boolean international) {
        double[] row = new double[SCHEMA.size()];
        Arrays.fill(row, Double.NaN);
        row[SCHEMA.indexOf("internationalPlan")] = international ? 1 : 0;
        return new Proposer.Case(row, RiskBand.HIGH, true, 70, probability, clv, reason);
    }
}
