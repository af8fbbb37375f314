package io.telelink.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The answer that lists and dashboards show for a customer.
 *
 * @param probability    calibrated churn probability
 * @param riskBand       LOW, MEDIUM or HIGH
 * @param clv            customer lifetime value, $
 * @param recommendation name of the recommended level of action
 * @param mainReason     name of the feature that raises the risk most; null when none does
 */
public record CurrentScore(long customerId, long predictionId, Instant scoredAt, double probability, String riskBand,
                           double clv, String recommendation, @Nullable String mainReason) {
}
