package io.telelink.scoring;

import java.util.List;

import io.telelink.learning.model.FeatureChange;
import io.telelink.learning.model.RiskBand;

/**
 * What the champions answer about a customer as they are, and as somebody imagines them. Neither is stored: nobody was told
 * anything, so there is nothing to replay.
 *
 * @param changes what was imagined
 * @param along   what changes with it, such as a charge with its minutes
 * @param billed  whether the value is estimated with bills, which do not follow what is imagined
 */
public record Imagined(Estimate now, Estimate then, List<FeatureChange> changes, List<FeatureChange> along, boolean billed) {

    public Imagined {
        changes = List.copyOf(changes);
        along = List.copyOf(along);
    }

    /**
     * One answer of the two.
     *
     * @param probability calibrated churn probability within the churn window
     * @param clv         expected discounted margin over the horizon, $, with its range
     */
    public record Estimate(double probability, RiskBand band, double clv, double clvLow, double clvHigh, Recommendation recommendation) {

        static Estimate of(Prediction computed) {
            return new Estimate(computed.probability(), computed.band(), computed.clv(), computed.clvLow(), computed.clvHigh(),
                    computed.recommendation());
        }
    }
}
