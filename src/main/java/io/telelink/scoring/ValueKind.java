package io.telelink.scoring;

import io.telelink.learning.value.LearnedValue;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueEstimator;

/** How a value came about. */
public enum ValueKind {
    /** The current charge over the survival that the churn probability implies. */
    ASSUMED,
    /** Expected revenue over survival that flattens with tenure. */
    SURVIVAL,
    /** Learned from what customers brought. */
    LEARNED;

    public static ValueKind of(ValueEstimator estimator) {
        return switch (estimator) {
            case SurvivalValue assumed -> ASSUMED;
            case SurvivalModel survival -> SURVIVAL;
            case LearnedValue learned -> LEARNED;
        };
    }
}
