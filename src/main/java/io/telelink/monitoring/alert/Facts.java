package io.telelink.monitoring.alert;

import java.util.List;

import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * All that is known after a run.
 *
 * @param version  number of the churn version that answered
 * @param drifts   none where there is nothing to compare with
 * @param before   customers of the run before; null for the first
 * @param outcomes the latest of each horizon, of the same version only
 */
public record Facts(int version, List<FeatureDrift> drifts, long customers, @Nullable Long before, List<Outcome> outcomes) {
}
