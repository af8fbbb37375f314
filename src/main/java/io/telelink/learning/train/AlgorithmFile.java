package io.telelink.learning.train;

import io.telelink.learning.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the hyper-parameters of each algorithm from YAML. */
final class AlgorithmFile {

    /** Algorithms that tell churners from stayers, by the name that specifications give them. */
    static final Map<String, Function<ModelFile, Algorithm>> CHURN = Map.of(
            "logistic-regression", AlgorithmFile::logisticRegression,
            "random-forest", AlgorithmFile::randomForest,
            "gradient-boosting", AlgorithmFile::gradientBoosting,
            "deep-learning", AlgorithmFile::deepLearning);

    /** Algorithms that learn amounts. */
    static final Map<String, Function<ModelFile, Algorithm>> VALUE = Map.of(
            "linear-regression", AlgorithmFile::linearRegression,
            "gradient-boosting", AlgorithmFile::gradientBoosting,
            "deep-learning", AlgorithmFile::deepLearning);

    /** Bounds of a network: the widest has a million weights in a layer. */
    private static final int WIDEST = 1024;
    private static final int MOST_LAYERS = 8;

    private AlgorithmFile() {
    }

    private static Algorithm logisticRegression(ModelFile section) {
        section.allowOnly("lambda", "tolerance", "max-iterations");
        return new Algorithm.LogisticRegression(section.number("lambda", 0, 1e6, 0), section.number("tolerance", 1e-12, .1, 1e-6),
                section.whole("max-iterations", 1, 100_000, 500));
    }

    private static Algorithm linearRegression(ModelFile section) {
        section.allowOnly("lambda");
        return new Algorithm.LinearRegression(section.number("lambda", 0, 1e9, 0));
    }

    private static Algorithm randomForest(ModelFile section) {
        section.allowOnly("trees", "mtry", "max-depth", "max-nodes", "node-size", "subsample");
        return new Algorithm.RandomForest(section.whole("trees", 1, 5000), section.whole("mtry", 0, 10_000, 0),
                section.whole("max-depth", 2, 64, 20), section.whole("max-nodes", 2, 1_000_000, 1_000_000),
                section.whole("node-size", 1, 100_000, 1), section.number("subsample", .01, 1, 1));
    }

    private static Algorithm gradientBoosting(ModelFile section) {
        section.allowOnly("trees", "max-depth", "max-nodes", "node-size", "shrinkage", "subsample");
        return new Algorithm.GradientBoosting(section.whole("trees", 1, 5000), section.whole("max-depth", 2, 32, 5),
                section.whole("max-nodes", 2, 10_000, 32), section.whole("node-size", 1, 100_000, 5),
                section.number("shrinkage", 1e-4, 1, .1), section.number("subsample", .01, 1, 1));
    }

    private static Algorithm deepLearning(ModelFile section) {
        section.allowOnly("layers", "dropout", "learning-rate", "weight-decay", "batch", "epochs", "validation-share",
                "patience");
        List<Integer> layers = section.wholes("layers", 1, WIDEST);
        if (layers.size() > MOST_LAYERS) {
            section.refuse("layers", "has " + layers.size() + " layers, but at most " + MOST_LAYERS + " are allowed");
        }
        return new Algorithm.DeepLearning(layers, section.number("dropout", 0, .9, 0),
                section.number("learning-rate", 1e-6, .5, .001), section.number("weight-decay", 0, 1, 0),
                section.whole("batch", 1, 10_000, 32), section.whole("epochs", 1, 10_000),
                section.number("validation-share", 0, .5, 0), section.whole("patience", 0, 100_000, 10));
    }
}
