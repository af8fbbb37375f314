package io.telelink.learning.train;

/**
 * How, not what, to train: none of these changes the model.
 *
 * @param threads how many folds and trees are fitted at once, at least 1
 * @param codeVersion version of the application, kept in the provenance
 */
public record TrainingOptions(int threads, String codeVersion) {

    public TrainingOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, is " + threads);
        }
    }

    /** As many threads as there are processors; the version of the running package, or "development". */
    public static TrainingOptions defaults() {
        String version = TrainingOptions.class.getPackage().getImplementationVersion();
        return new TrainingOptions(Runtime.getRuntime().availableProcessors(), version == null ? "development" : version);
    }
}
