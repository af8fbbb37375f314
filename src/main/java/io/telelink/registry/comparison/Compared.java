package io.telelink.registry.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.data.SchemaDifference;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.registry.ModelVersion;
import org.jspecify.annotations.Nullable;

/**
 * One version of a comparison; every difference is to the first one.
 *
 * @param testRows    rows it was tested on
 * @param answers     to the rows that all versions were tested on; null where the versions cannot be measured on the same rows
 * @param metrics     on those rows, otherwise on its own test rows; null where nothing was measured
 * @param curves      on the same rows as the metrics
 * @param differences to the first version, with intervals; empty for the first and where rows are not the same
 * @param schema      what its features are otherwise than those of the first
 */
public record Compared(ModelVersion version, int testRows, @Nullable TestAnswers answers,
                       @Nullable ClassificationMetrics metrics, @Nullable Curves curves,
                       Map<Measure, PairedDifference> differences, List<SchemaDifference> schema) {

    public Optional<ClassificationMetrics> measured() {
        return Optional.ofNullable(metrics);
    }

    /** Probability from which it decides; empty for a value version. */
    public Optional<Double> threshold() {
        return version.evaluation().map(evaluation -> evaluation.threshold());
    }
}
