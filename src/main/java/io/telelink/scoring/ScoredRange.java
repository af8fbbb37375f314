package io.telelink.scoring;

import io.telelink.customer.SnapshotBatch;
import io.telelink.learning.model.RiskBand;

/**
 * Answers of a run about a range of customers, by column and in the order of the batch. The arrays are those that were computed
 * with: they are only read.
 *
 * @param run         as it stood when this process began on it
 * @param position    of the range in the run; the same when it is scored again
 * @param batch       what was known of the customers
 * @param probability calibrated, of leaving within the churn window
 * @param clv         customer lifetime value, $
 */
public record ScoredRange(ScoringRun run, int position, SnapshotBatch batch, double[] probability, RiskBand[] band, double[] clv) {
}
