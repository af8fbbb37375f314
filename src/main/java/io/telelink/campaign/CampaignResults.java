package io.telelink.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.telelink.campaign.result.Arm;
import io.telelink.campaign.result.ArmBalance;
import io.telelink.campaign.result.Effect;
import io.telelink.campaign.result.TenthEffect;
import io.telelink.campaign.result.Warning;
import io.telelink.learning.uplift.GainCurve;
import io.telelink.learning.uplift.QiniEstimate;

/**
 * What a campaign has shown so far.
 *
 * @param countedTo  leaving counts after the campaign's first day up to this one
 * @param isComplete whether the whole window has passed
 * @param effect     empty while an arm has no members
 * @param qini       of ranking the members by the effect expected of each; empty while nobody left
 * @param spent      what contacts and accepted offers cost
 * @param sample     members needed to find the effect that was planned
 */
public record CampaignResults(LocalDate countedTo, boolean isComplete, Arm treatment, Arm control, Optional<Effect> effect,
                              List<TenthEffect> tenths, List<ArmBalance> balance, Optional<Ranking> qini, Spent spent,
                              Optional<Long> sample, Set<Warning> warnings) {

    /** How well the ranking told who would be kept, and the curve of it. */
    public record Ranking(QiniEstimate qini, GainCurve curve) {
    }

    /**
     * What the campaign used.
     *
     * @param contacted members of the treatment arm who were contacted at least once
     * @param accepted  members who took the offer
     * @param cost      $ of contacts and accepted offers
     */
    public record Spent(long contacted, long accepted, double cost) {
    }

    public CampaignResults {
        tenths = List.copyOf(tenths);
        balance = List.copyOf(balance);
        warnings = Set.copyOf(warnings);
    }

    /** Whether the interval supports that the campaign kept customers. */
    public boolean isEffectShown() {
        return effect.filter(Effect::isShown).isPresent();
    }

    /** Return on what was spent; empty while nothing was. */
    public Optional<Effect.Total> returnOnCost() {
        return spent.cost() > 0 ? effect.map(each -> each.value().returnOn(spent.cost())) : Optional.empty();
    }
}
