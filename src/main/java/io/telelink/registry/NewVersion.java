package io.telelink.registry;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * A trained model to be registered.
 *
 * @param evaluation null where nothing could be measured
 * @param provenance a record of plain values
 */
public record NewVersion(Task task, String specification, String title, byte[] artifact,
                         @Nullable Evaluation evaluation, Object provenance, @Nullable Long trainingRunId) {
}
