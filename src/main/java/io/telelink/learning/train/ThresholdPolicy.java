package io.telelink.learning.train;

import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.CampaignProfit;
import io.telelink.learning.metric.F1;
import io.telelink.learning.metric.Ranking;
import java.util.Locale;

/** How the probability from which a customer is at high risk is chosen, on out-of-fold predictions. */
public sealed interface ThresholdPolicy {

    /** The threshold that was given. */
    record Fixed(double value) implements ThresholdPolicy {
    }

    /** The threshold of the greatest F1. */
    record MaxF1() implements ThresholdPolicy {
    }

    /** The greatest threshold that still finds this share of the churners. */
    record RecallAtLeast(double value) implements ThresholdPolicy {
    }

    /** The threshold of the greatest campaign profit, by the published economics. */
    record MaxProfit() implements ThresholdPolicy {
    }

    /** The rule in words. */
    default String rule() {
        return switch (this) {
            case Fixed(double value) -> String.format(Locale.ROOT, "fixed at %s", value);
            case MaxF1() -> "greatest F1 on out-of-fold predictions";
            case RecallAtLeast(double value) ->
                    String.format(Locale.ROOT, "greatest with recall of at least %s on out-of-fold predictions", value);
            case MaxProfit() -> "greatest campaign profit on out-of-fold predictions";
        };
    }

    /**
     * Chooses a threshold.
     *
     * @param probability calibrated, of rows the model had not seen; at least one
     * @return halfway between the lowest score that is in and the highest that is out
     */
    default double choose(boolean[] churned, double[] probability) {
        if (this instanceof Fixed(double value)) {
            return value;
        }
        Ranking ranking = Ranking.of(churned, probability);
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < ranking.groups(); g++) {
            double merit = merit(ranking, g);
            if (merit > greatest) {
                greatest = merit;
                best = g;
            }
        }
        double lowest = ranking.score()[best];
        double next = best + 1 < ranking.groups() ? ranking.score()[best + 1] : 0;
        double halfway = (lowest + next) / 2;
        return halfway > next ? halfway : lowest;
    }

    private double merit(Ranking ranking, int group) {
        int found = ranking.truePositives()[group];
        int wrong = ranking.falsePositives()[group];
        return switch (this) {
            case Fixed _ -> 0;
            case MaxF1() -> F1.of(found, wrong, ranking.positives() - found);
            case RecallAtLeast(double value) -> found >= value * ranking.positives() ? 1 : 0;
            case MaxProfit() -> CampaignProfit.of(found, wrong, ranking.positives() + ranking.negatives(),
                    CampaignEconomics.published());
        };
    }
}
