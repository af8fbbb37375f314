package io.telelink.scoring;

import java.time.Instant;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/**
 * A prediction exactly as it is stored and hashed.
 *
 * @param highValueCharge monthly charge from which the recommendation took a customer for one of high value, $
 * @param reasons         null where they are computed again when asked for
 * @param pricing         null in those from before there were economic settings
 */
public record PredictionRow(long id, Instant predictedAt, @Nullable Long scoringRunId, @Nullable Long customerId,
                            long snapshotId, String actor, Purpose purpose, long churnVersionId, long valueVersionId,
                            double margin, double rawProbability, double probability, double threshold, RiskBand band,
                            double clv, double clvLow, double clvHigh, Recommendation recommendation,
                            double highValueCharge, @Nullable TopReasons reasons, @Nullable Pricing pricing) {

    public static PredictionRow of(Prediction p) {
        return new PredictionRow(p.id(), p.predictedAt(), p.scoringRunId(), p.customerId(), p.snapshotId(), p.actor(),
                p.purpose(), p.churnVersionId(), p.valueVersionId(), p.margin(), p.rawProbability(), p.probability(),
                p.threshold(), p.band(), p.clv(), p.clvLow(), p.clvHigh(), p.recommendation(),
                p.reasons().highValueMonthlyCharge(), TopReasons.of(p.reasons().top()), p.pricing());
    }

    /** The prediction that this row and what it refers to make up. */
    public Prediction with(@Nullable String accountNumber, int churnVersion, int valueVersion, Reasons all) {
        return new Prediction(id, scoringRunId, customerId, accountNumber, snapshotId, predictedAt, actor, purpose,
                churnVersionId, churnVersion, valueVersionId, valueVersion, margin, rawProbability, probability, threshold,
                band, clv, clvLow, clvHigh, recommendation, all, pricing);
    }

    /** Whether it holds nothing personal, as after an erasure. */
    public boolean isBare() {
        return reasons == null && (pricing == null || pricing.isErased());
    }

    /** The same under another id. */
    public PredictionRow withId(long other) {
        return new PredictionRow(other, predictedAt, scoringRunId, customerId, snapshotId, actor, purpose, churnVersionId,
                valueVersionId, margin, rawProbability, probability, threshold, band, clv, clvLow, clvHigh, recommendation,
                highValueCharge, reasons, pricing);
    }
}
