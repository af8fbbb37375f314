package io.telelink.threshold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.learning.Task;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.TestResult;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.Promotions;
import io.telelink.registry.VersionStore;
import io.telelink.retention.Offer;
import io.telelink.retention.Offers;
import io.telelink.retention.SaveRate;
import io.telelink.threshold.persistence.ListSizes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what thresholds would earn, and sets one. A threshold is part of a version, which never changes: setting another one
 * registers the same model with it as a further version and promotes that, or proposes it where promotions need a second administrator,
 * so that every answer still names the version that it can be computed again from.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Thresholds {

    private static final int LONGEST_REASON = 300;
    /** Of intervals, for versions that do not say theirs. */
    private static final long SEED = 42;
    private static final String NO_CHAMPION = "There is no churn model in use yet: train one first.";

    private final VersionStore versions;
    private final ListSizes sizes;
    private final Offers offers;
    private final Promotions promotions;
    private final PromotionProposals proposals;
    private final AuditLog audit;

    Thresholds(VersionStore versions, ListSizes sizes, Offers offers, Promotions promotions, PromotionProposals proposals,
               AuditLog audit) {
        this.versions = versions;
        this.sizes = sizes;
        this.offers = offers;
        this.promotions = promotions;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** The champion. */
    public ModelVersion champion() {
        return versions.champion(Task.CHURN).orElseThrow(() -> new ThresholdRefusedException(NO_CHAMPION));
    }

    /**
     * What the champion's thresholds would earn with today's mean customer and mean open offer.
     *
     * @throws ThresholdRefusedException when there is no champion, it is too old to be studied, there is no open offer, or nobody is
     *                                   worth more than an offer costs
     */
    public ThresholdStudy study() {
        ModelVersion champion = champion();
        OutOfFoldScores scores = outOfFold(champion);
        ListSizes.Base base = sizes.count();
        return ThresholdStudy.of(scores, test(champion).answers(), evaluation(champion).threshold(), economics(base), base::atLeast);
    }

    private CampaignEconomics economics(ListSizes.Base base) {
        List<Offer> open = offers.open();
        if (open.isEmpty()) {
            throw new ThresholdRefusedException("There is no open offer that could be made: without one nobody is worth contacting.");
        }
        double cost = open.stream().mapToDouble(offer -> offer.current().terms().costOf(base.monthlyCharge())).average().orElseThrow();
        double contact = open.stream().mapToDouble(offer -> offer.current().terms().contactCost()).average().orElseThrow();
        if (!(base.valueIfKept() > cost)) {
            throw new ThresholdRefusedException("The mean customer is not worth more than the mean offer costs: contacting never pays.");
        }
        return new CampaignEconomics(base.valueIfKept(), cost, contact, whole(open.stream().map(Offer::saveRate).mapToDouble(SaveRate::alpha)
                .average().orElseThrow()), whole(open.stream().map(Offer::saveRate).mapToDouble(SaveRate::beta).average().orElseThrow()));
    }

    private static int whole(double parameter) {
        return (int) Math.max(1, Math.round(parameter));
    }

    /** Whether another threshold needs a second administrator, as every promotion then does. */
    public boolean isProposed() {
        return promotions.policy().fourEyes();
    }

    /**
     * Uses another threshold from now on, or proposes it where promotions need a second administrator; answers given so far stay as
     * they are until customers are scored again.
     *
     * @param expectedVersion id of the champion that was looked at
     * @param threshold       above 0 and below 1
     * @param reason          why, at most 300 characters; not blank
     * @throws ThresholdRefusedException when one is out of range, or another version is champion by now
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public ThresholdChange change(long expectedVersion, double threshold, String reason) {
        ModelVersion before = champion();
        Evaluation evaluation = evaluation(before);
        require(before.id() == expectedVersion, "Another version is champion by now: look at its thresholds.");
        require(threshold > 0 && threshold < 1, "A threshold is above 0% and below 100%.");
        require(threshold != evaluation.threshold(), "That is the threshold in use.");
        Set<Long> sameModel = Set.copyOf(versions.ofSameModel(before.id()));
        require(proposals.open().stream().noneMatch(open -> sameModel.contains(open.versionId())),
                "Another threshold of this model is proposed already: decide on that first.");
        String why = WrittenText.required("Say why", reason, LONGEST_REASON, ThresholdRefusedException::new);
        ModelVersion version = versions.register(with(threshold, before, evaluation), CurrentUser.name());
        boolean proposed = isProposed();
        audit.append(proposed ? "THRESHOLD_PROPOSED" : "THRESHOLD_CHANGED", CurrentUser.name(), "model-version " + version.id(),
                Map.of("from", evaluation.threshold(), "to", threshold, "ofVersion", before.number(), "reason", why));
        try {
            if (proposed) {
                proposals.propose(version.id(), why);
            } else {
                promotions.promote(version.id(), before.id(), why);
            }
        } catch (PromotionRefusedException refused) {
            throw new ThresholdRefusedException(String.valueOf(refused.getMessage()));
        }
        return new ThresholdChange(version, proposed);
    }

    /** The same model: all that is kept of it stays, and what depends on the threshold is measured anew on the same test answers. */
    private NewVersion with(double threshold, ModelVersion before, Evaluation evaluation) {
        TestResult test = test(before);
        Map<String, Object> provenance = new HashMap<>(before.provenance());
        provenance.put("thresholdOfVersion", before.number());
        Bootstrap bootstrap = Bootstrap.seeded(provenance.get("seed") instanceof Number seed ? seed.longValue() : SEED);
        return new NewVersion(Task.CHURN, before.specification(), before.title(),
                versions.churn(before.id()).withThreshold(threshold).toBytes(),
                evaluation.at(threshold, "set by hand, by what contacting earns on out-of-fold predictions", test.answers(), bootstrap),
                provenance, before.trainingRunId(), test.at(threshold)).with(outOfFold(before)).sameModelAs(before.id());
    }

    private OutOfFoldScores outOfFold(ModelVersion version) {
        return versions.outOfFold(version.id()).orElseThrow(() -> tooOld(version));
    }

    private TestResult test(ModelVersion version) {
        return versions.test(version.id()).orElseThrow(() -> tooOld(version));
    }

    private static ThresholdRefusedException tooOld(ModelVersion version) {
        return new ThresholdRefusedException("Version " + version.number() + " was trained before the predictions that a threshold may be "
                + "chosen by were kept. Train it again and promote what comes of it: then there is a choice.");
    }

    private static Evaluation evaluation(ModelVersion version) {
        return version.evaluation().orElseThrow(() -> new ThresholdRefusedException(NO_CHAMPION));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new ThresholdRefusedException(message);
        }
    }
}
