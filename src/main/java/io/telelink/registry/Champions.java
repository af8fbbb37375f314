package io.telelink.registry;

import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.value.SurvivalValue;

/**
 * The two versions whose answers are used together, ready to score.
 *
 * @param churnVersionId id, not number, of the churn version
 * @param valueVersionId id, not number, of the value version
 */
public record Champions(long churnVersionId, int churnNumber, ChurnModel churn,
                        long valueVersionId, int valueNumber, SurvivalValue value) {
}
