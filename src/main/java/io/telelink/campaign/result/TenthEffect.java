package io.telelink.campaign.result;

import java.util.Optional;

import io.telelink.learning.uplift.ProportionDifference;

/**
 * What the arms show in a tenth of risk.
 *
 * @param tenth  1 the lowest risk to 10 the highest
 * @param effect share of controls who left less that of the treated; empty where an arm has nobody
 */
public record TenthEffect(int tenth, int treated, int treatedLeft, int controls, int controlsLeft,
                          Optional<ProportionDifference> effect) {

    public static TenthEffect of(int tenth, Arm treatment, Arm control) {
        return new TenthEffect(tenth, treatment.members(), treatment.left(), control.members(), control.left(),
                Effect.of(treatment, control).map(Effect::churn));
    }
}
