package io.telelink.learning.train;

import java.util.List;

import io.telelink.learning.data.Grouping;

/**
 * How, not what, to train: none of these changes the model.
 *
 * @param threads how many folds and trees are fitted at once, at least 1
 * @param codeVersion version of the application, kept in the provenance
 * @param groupings by which the decisions on the test rows are counted apart
 */
public record TrainingOptions(int threads, String codeVersion, List<Grouping> groupings) {

    public TrainingOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, is " + threads);
        }
        groupings = List.copyOf(groupings);
    }

    /** Without groupings. */
    public TrainingOptions(int threads, String codeVersion) {
        this(threads, codeVersion, List.of());
    }

    public TrainingOptions with(List<Grouping> groupings) {
        return new TrainingOptions(threads, codeVersion, groupings);
    }

    /** As many threads as there are processors; the version of the running package, or "development". */
    public static TrainingOptions defaults() {
        String version = TrainingOptions.class.getPackage().getImplementationVersion();
        return new TrainingOptions(Runtime.getRuntime().availableProcessors(), version == null ? "development" : version);
    }
}
