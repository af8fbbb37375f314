package io.telelink.scoring;

import java.time.Instant;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/**
 * A stored answer with all that was used for it.
 *
 * @param accountNumber  null for somebody who is not in the store
 * @param churnVersion   number of the churn model version
 * @param valueVersion   number of the value model version
 * @param margin         the model's own output, on the scale that the reasons name
 * @param rawProbability before calibration
 * @param probability    calibrated churn probability within the churn window
 * @param clv            expected discounted margin over the horizon, $, with its range
 * @param pricing        null in those from before there were economic settings
 */
public record Prediction(long id, @Nullable Long scoringRunId, @Nullable Long customerId, @Nullable String accountNumber,
                         long snapshotId, Instant predictedAt, String actor, Purpose purpose,
                         long churnVersionId, int churnVersion, long valueVersionId, int valueVersion,
                         double margin, double rawProbability, double probability, double threshold, RiskBand band,
                         double clv, double clvLow, double clvHigh, Recommendation recommendation, Reasons reasons,
                         @Nullable Pricing pricing) {

    /** Calibrated probability that the side of the threshold the customer is on is the right one. */
    public double confidence() {
        return probability >= threshold ? probability : 1 - probability;
    }
}
