package io.telelink.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.telelink.campaign.persistence.CandidateQuery;
import io.telelink.campaign.persistence.CandidateRows;
import io.telelink.campaign.persistence.CampaignMemberTable;
import io.telelink.campaign.plan.Candidates;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.CustomerCondition;
import io.telelink.retention.ContactBlock;
import io.telelink.retention.ContactRules;
import io.telelink.retention.ExpectedProfit;
import io.telelink.retention.Offer;
import io.telelink.segment.NoSuchSegmentException;
import io.telelink.segment.SegmentMembers;
import io.telelink.segment.SegmentRules;
import io.telelink.segment.Segments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds who could take part in a campaign, with the offer and what contacting is expected to bring. */
@Component
class ProspectFinder {

    private final Segments segments;
    private final SegmentMembers members;
    private final SegmentRules rules;
    private final CandidateQuery query;
    private final ContactRules contacts;
    private final CampaignMemberTable taken;
    private final CampaignOffers offers;
    private final EffectScores effects;
    private final BusinessDay day;

    ProspectFinder(Segments segments, SegmentMembers members, SegmentRules rules, CandidateQuery query, ContactRules contacts,
                   CampaignMemberTable taken, CampaignOffers offers, EffectScores effects, BusinessDay day) {
        this.segments = segments;
        this.members = members;
        this.rules = rules;
        this.query = query;
        this.contacts = contacts;
        this.taken = taken;
        this.offers = offers;
        this.effects = effects;
        this.day = day;
    }

    /**
     * Looks at everybody of the segment, in the caller's transaction.
     *
     * @throws CampaignRefusedException when the offer does not hold for the whole campaign
     * @throws NoSuchSegmentException   when there is no such segment that the person who asks may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Prospects find(CampaignDraft draft) {
        Optional<Offer> own = offers.own(draft);
        CustomerCondition eligible = own.map(offer -> rules.condition(offer.current().terms().eligibility()))
                .orElse(CustomerCondition.ALL);
        CustomerCondition segment = segment(draft);
        CandidateRows rows = query.read(segment, eligible);
        Optional<EffectScores.Effects> learned = Optional.ofNullable(draft.upliftModelId()).map(effects::compute);
        return new Sorting(draft, own, learned, rows).run(query.gone(segment));
    }

    private CustomerCondition segment(CampaignDraft draft) {
        Long id = draft.segmentId();
        if (id == null) {
            return CustomerCondition.ALL;
        }
        return members.condition(segments.find(id).orElseThrow(() -> new NoSuchSegmentException(id)).id());
    }

    /** Goes through the rows once. */
    private final class Sorting {

        private final Optional<Offer> own;
        private final Optional<EffectScores.Effects> learned;
        private final CandidateRows rows;
        private final CampaignOffers.Lookup lookup;
        private final Map<Long, ContactBlock> blocks = contacts.allBlocks();
        private final Set<Long> others = taken.taken(day.today());
        private final Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
        private final int[] position;
        private final Offer[] offer;
        private final double[] effect;
        private final double[] profit;
        private final double[] spend;
        private int size;

        Sorting(CampaignDraft draft, Optional<Offer> own, Optional<EffectScores.Effects> learned, CandidateRows rows) {
            this.own = own;
            this.learned = learned;
            this.rows = rows;
            this.lookup = offers.lookup(draft);
            this.position = new int[rows.size()];
            this.offer = new Offer[rows.size()];
            this.effect = new double[rows.size()];
            this.profit = new double[rows.size()];
            this.spend = new double[rows.size()];
        }

        Prospects run(CandidateQuery.Gone gone) {
            exclude(Exclusion.ERASED, gone.erased());
            exclude(Exclusion.CHURNED, gone.churned());
            for (int row = 0; row < rows.size(); row++) {
                sort(row);
            }
            int[] places = Arrays.copyOf(position, size);
            double[] probability = new double[size];
            long[] id = new long[size];
            for (int i = 0; i < size; i++) {
                probability[i] = rows.probability()[places[i]];
                id[i] = rows.id()[places[i]];
            }
            return new Prospects(rows, places, Arrays.copyOf(offer, size), Arrays.copyOf(effect, size),
                    new Candidates(id, probability, Arrays.copyOf(profit, size), Arrays.copyOf(spend, size)),
                    excluded);
        }

        private void sort(int row) {
            if (Double.isNaN(rows.probability()[row])) {
                exclude(Exclusion.NOT_SCORED);
            } else if (!rows.eligible()[row]) {
                exclude(Exclusion.NOT_ELIGIBLE);
            } else {
                chosen(row).ifPresentOrElse(offer -> sort(row, offer), () -> exclude(Exclusion.NO_OFFER));
            }
        }

        private void sort(int row, Offer offer) {
            long id = rows.id()[row];
            ContactBlock block = blocks.get(id);
            if (block != null) {
                exclude(Exclusion.of(block));
            } else if (others.contains(id)) {
                exclude(Exclusion.IN_CAMPAIGN);
            } else {
                add(row, offer);
            }
        }

        private Optional<Offer> chosen(int row) {
            return own.isPresent() ? own : lookup.of(rows.offerVersion()[row]);
        }

        /** An effect that was learned takes the place of probability times save rate. */
        private void add(int row, Offer chosen) {
            double probability = rows.probability()[row];
            double value = rows.valueIfKept()[row];
            double expected = learned.map(each -> each.of(rows.id()[row])).orElse(probability * chosen.saveRate().mean());
            double rate = probability > 0 ? expected / probability : 0;
            position[size] = row;
            offer[size] = chosen;
            effect[size] = expected;
            profit[size] = ExpectedProfit.of(chosen.current().terms(), rate, probability, value, rows.monthlyCharge()[row]);
            spend[size] = Math.max(chosen.current().terms().contactCost(), expected * value - profit[size]);
            size++;
        }

        private void exclude(Exclusion reason) {
            exclude(reason, 1);
        }

        private void exclude(Exclusion reason, long customers) {
            if (customers > 0) {
                excluded.merge(reason, customers, Long::sum);
            }
        }
    }
}
