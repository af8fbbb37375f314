package io.telelink.retention.policy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.telelink.audit.Hash;
import io.telelink.customer.BusinessDay;
import io.telelink.learning.data.Schema;
import io.telelink.retention.PolicyOffer;
import io.telelink.retention.persistence.OfferTable;
import io.telelink.retention.persistence.PolicyTable;
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
    private final PolicyTable policies;
    private final Schema schema;
    private final BusinessDay day;
    private final Clock clock;
    private final Map<Long, Policy> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Policy> eldest) {
            return size() > KEPT;
        }
    });

    StoredProposals(OfferTable offers, PolicyTable policies, Schema schema, BusinessDay day, Clock clock) {
        this.offers = offers;
        this.policies = policies;
        this.schema = schema;
        this.day = day;
        this.clock = clock;
    }

    @Override
    public Policy current() {
        List<PolicyOffer> open = offers.inUse().stream().filter(offer -> offer.isOpenOn(day.today()))
                .map(offer -> new PolicyOffer(offer.current(), offer.saveRate()))
                .sorted(Comparator.comparingLong(offer -> offer.version().id())).toList();
        byte[] hash = hash(open);
        long id = policies.find(hash).orElseGet(() -> policies.keep(hash, open, clock.instant()));
        return compile(id, open);
    }

    @Override
    public Proposer of(long policyId) {
        Policy known = compiled.get(policyId);
        if (known != null) {
            return known;
        }
        if (!policies.exists(policyId)) {
            throw new IllegalArgumentException("There is no policy " + policyId + ".");
        }
        return compile(policyId, policies.offers(policyId));
    }

    private Policy compile(long id, List<PolicyOffer> content) {
        Policy known = compiled.get(id);
        if (known == null) {
            known = new Policy(id, content, schema);
            compiled.put(id, known);
        }
        return known;
    }

    private static byte[] hash(List<PolicyOffer> content) {
        ByteBuffer bytes = ByteBuffer.allocate(content.size() * 3 * Long.BYTES);
        content.forEach(offer -> bytes.putLong(offer.version().id()).putDouble(offer.saveRate().alpha())
                .putDouble(offer.saveRate().beta()));
        return Hash.sha256(bytes.array()).bytes();
    }
}
