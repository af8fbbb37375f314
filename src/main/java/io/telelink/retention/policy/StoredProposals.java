package io.telelink.retention.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.audit.Hash;
import io.telelink.customer.BusinessDay;
import io.telelink.learning.data.Schema;
import io.telelink.retention.PolicyOffer;
import io.telelink.retention.persistence.OfferTable;
import io.telelink.retention.persistence.ProposalPolicyTable;
import io.telelink.scoring.Proposals;
import io.telelink.scoring.Proposer;
import org.springframework.stereotype.Component;

/**
 * The policies that proposals are made by: the offers that may be made today with what is believed of their save rates. A policy
 * comes to be when it is first asked for with a content that there was none of; the same content is the same policy.
 */
@Component
public class StoredProposals implements Proposals {

    private static final int KEPT = 200;

    private final OfferTable offers;
    private final ProposalPolicyTable policies;
    private final Schema schema;
    private final BusinessDay day;
    private final Clock clock;
    private final Map<Hash, Policy> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, Policy> eldest) {
            return size() > KEPT;
        }
    });

    StoredProposals(OfferTable offers, ProposalPolicyTable policies, Schema schema, BusinessDay day, Clock clock) {
        this.offers = offers;
        this.policies = policies;
        this.schema = schema;
        this.day = day;
        this.clock = clock;
    }

    @Override
    public Policy current() {
        LocalDate today = day.today();
        List<PolicyOffer> open = offers.inUse().stream().filter(offer -> offer.isOpenOn(today))
                .map(offer -> new PolicyOffer(offer.current(), offer.saveRate()))
                .sorted(Comparator.comparingLong(offer -> offer.version().id())).toList();
        Hash hash = hash(open);
        long id = policies.find(hash.bytes()).orElseGet(() -> policies.keep(hash.bytes(), open, clock.instant()));
        return known(hash, id).orElseGet(() -> compile(hash, id, open));
    }

    @Override
    public Proposer of(long policyId) {
        Hash hash = policies.contentHash(policyId).map(Hash::of)
                .orElseThrow(() -> new IllegalArgumentException("There is no policy " + policyId + "."));
        return known(hash, policyId).orElseGet(() -> compile(hash, policyId, policies.offers(policyId)));
    }

    private Optional<Policy> known(Hash hash, long id) {
        return Optional.ofNullable(compiled.get(hash)).filter(policy -> policy.policyId() == id);
    }

    private Policy compile(Hash hash, long id, List<PolicyOffer> content) {
        Policy policy = new Policy(id, content, schema);
        compiled.put(hash, policy);
        return policy;
    }

    /** Covers everything that a policy decides by; another release that writes it otherwise makes a policy of its own. */
    private static Hash hash(List<PolicyOffer> content) {
        return Hash.sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
