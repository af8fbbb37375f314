package io.telelink.retention.policy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.retention.ExpectedProfit;
import io.telelink.retention.OfferChoice;
import io.telelink.retention.PolicyOffer;
import io.telelink.retention.ProposalRule;
import io.telelink.scoring.Proposal;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Decides on level and offer by a table over risk, value and reason. The level follows from risk and worth. The offer is the
 * most profitable one of those that answer the main reason, where one of them is expected to earn something; else that of those
 * that suit any reason; else none. Ties go to the older version of an offer, so that the same case gives the same answer for
 * ever.
 */
public final class Policy implements Proposer {

    private final long id;
    private final List<Candidate> candidates;
    private final List<Candidate> general;
    private final Map<String, List<Candidate>> answering = new HashMap<>();

    /** @param id names the policy for good */
    public Policy(long id, List<PolicyOffer> offers, Schema schema) {
        this.id = id;
        this.candidates = offers.stream().map(offer -> new Candidate(offer, schema)).toList();
        this.general = candidates.stream().filter(candidate -> candidate.offer.version().terms().answers().isEmpty()).toList();
        Stream.concat(schema.raw().stream().map(Feature::name), schema.derived().stream().map(derived -> derived.name()))
                .forEach(reason -> answering.put(reason, answering(reason, schema)));
    }

    @Override
    public long policyId() {
        return id;
    }

    @Override
    public Proposal propose(Case customer) {
        Recommendation level = Recommendation.of(customer.band(), customer.worthy());
        if (candidates.isEmpty()) {
            return none(level, ProposalRule.NO_OFFERS);
        }
        var choice = new Choice(customer);
        choice.consider(toReason(customer));
        if (choice.best != null) {
            return choice.proposal(level, ProposalRule.ANSWERS_REASON);
        }
        choice.consider(general);
        if (choice.best != null) {
            return choice.proposal(level, customer.mainReason() == null ? ProposalRule.NO_REASON_KNOWN
                    : ProposalRule.SUITS_ANY_REASON);
        }
        return none(level, choice.eligible ? ProposalRule.LOSES_MONEY : ProposalRule.NOT_ELIGIBLE);
    }

    /** Every offer that the customer may have with what it is expected to earn, the most profitable first. */
    public List<OfferChoice> choices(Case customer) {
        List<Candidate> toReason = toReason(customer);
        return candidates.stream().filter(candidate -> candidate.eligible.holds(customer.row()))
                .map(candidate -> new OfferChoice(candidate.offer.version(), candidate.profit(customer), candidate.breakEven(customer),
                        toReason.contains(candidate)))
                .sorted(Comparator.comparingDouble(OfferChoice::expectedProfit).reversed()).toList();
    }

    private List<Candidate> toReason(Case customer) {
        return customer.mainReason() == null ? List.of() : answering.getOrDefault(customer.mainReason(), List.of());
    }

    private static Proposal none(Recommendation level, ProposalRule rule) {
        return new Proposal(level, null, null, rule.key());
    }

    /** An answer to a raw feature is one to every reason that is computed from it. */
    private List<Candidate> answering(String reason, Schema schema) {
        List<String> behind = schema.rawBehind(reason).stream().map(Feature::name).toList();
        return candidates.stream().filter(candidate -> candidate.offer.version().terms().answers().stream().anyMatch(behind::contains))
                .toList();
    }

    private static final class Choice {

        private final Case customer;
        private @Nullable Candidate best;
        private double profit;
        private boolean eligible;

        Choice(Case customer) {
            this.customer = customer;
        }

        void consider(List<Candidate> offers) {
            for (Candidate offer : offers) {
                if (offer.eligible.holds(customer.row())) {
                    eligible = true;
                    double promised = offer.profit(customer);
                    if (promised > profit) {
                        profit = promised;
                        best = offer;
                    }
                }
            }
        }

        Proposal proposal(Recommendation level, ProposalRule rule) {
            Candidate chosen = Objects.requireNonNull(best);
            return new Proposal(level, chosen.offer.version().id(), profit, rule.key());
        }
    }

    private static final class Candidate {

        private final PolicyOffer offer;
        private final RowRule eligible;
        private final double saveRate;

        Candidate(PolicyOffer offer, Schema schema) {
            this.offer = offer;
            this.eligible = RowRule.of(offer.version().terms().eligibility(), schema);
            this.saveRate = offer.saveRate().mean();
        }

        double profit(Case customer) {
            return ExpectedProfit.of(offer.version().terms(), saveRate, customer.probability(), customer.valueIfKept(),
                    customer.monthlyCharge());
        }

        double breakEven(Case customer) {
            return ExpectedProfit.breakEven(offer.version().terms(), saveRate, customer.valueIfKept(), customer.monthlyCharge());
        }
    }
}
