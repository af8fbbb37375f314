package io.telelink.registry;

import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.value.ValueEstimator;

/**
 * The two versions whose answers are used together, ready to score.
 *
 * @param churnVersionId id, not number, of the churn version
 * @param churnWindowDays days within which the churn version says that customers leave
 * @param valueVersionId id, not number, of the value version
 */
public record Champions(long churnVersionId, int churnNumber, ChurnModel churn, int churnWindowDays,
                        long valueVersionId, int valueNumber, ValueEstimator value) {
}
