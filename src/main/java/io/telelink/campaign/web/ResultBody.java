package io.telelink.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.telelink.campaign.CampaignResults;
import io.telelink.campaign.CampaignResults.Spent;
import io.telelink.campaign.result.Arm;
import io.telelink.campaign.result.ArmBalance;
import io.telelink.campaign.result.Effect;
import io.telelink.campaign.result.TenthEffect;
import io.telelink.campaign.result.Warning;
import io.telelink.learning.uplift.ProportionDifference;
import io.telelink.learning.uplift.Qini;
import io.telelink.learning.uplift.QiniEstimate;
import org.jspecify.annotations.Nullable;

/**
 * Results as the REST interface shows them; intervals are at 95 %.
 *
 * @param effect       null while an arm has no members
 * @param qini         null while it cannot be measured
 * @param returnOnCost value saved less cost, over cost; null while nothing was spent
 * @param sampleNeeded members needed to find the planned effect; null when none was planned
 */
record ResultBody(LocalDate countedTo, boolean complete, boolean effectShown, ArmBody treatment, ArmBody control,
                  @Nullable Effect effect, List<TenthBody> tenths, List<BalanceBody> balance, @Nullable QiniEstimate qini,
                  String qiniConvention, Spent spent, Effect.@Nullable Total returnOnCost, @Nullable Long sampleNeeded,
                  Set<Warning> warnings) {

    /** An arm. */
    record ArmBody(int members, int left, double churn) {

        static ArmBody of(Arm arm) {
            return new ArmBody(arm.members(), arm.left(), arm.churn());
        }
    }

    /** A tenth of risk; effect null where an arm has nobody. */
    record TenthBody(int tenth, int treated, int treatedLeft, int controls, int controlsLeft, @Nullable ProportionDifference effect) {

        static TenthBody of(TenthEffect tenth) {
            return new TenthBody(tenth.tenth(), tenth.treated(), tenth.treatedLeft(), tenth.controls(), tenth.controlsLeft(),
                    tenth.effect().orElse(null));
        }
    }

    /** A figure of both arms. */
    record BalanceBody(String figure, double treatment, double control, double standardisedDifference, boolean unbalanced) {

        static BalanceBody of(ArmBalance balance) {
            return new BalanceBody(balance.figure(), balance.treatment().mean(), balance.control().mean(), balance.difference(),
                    balance.isUnbalanced());
        }
    }

    static ResultBody of(CampaignResults results) {
        return new ResultBody(results.countedTo(), results.isComplete(), results.isEffectShown(), ArmBody.of(results.treatment()),
                ArmBody.of(results.control()), results.effect().orElse(null), results.tenths().stream().map(TenthBody::of).toList(),
                results.balance().stream().map(BalanceBody::of).toList(),
                results.qini().map(CampaignResults.Ranking::qini).orElse(null), Qini.CONVENTION, results.spent(),
                results.returnOnCost().orElse(null), results.sample().orElse(null), results.warnings());
    }
}
