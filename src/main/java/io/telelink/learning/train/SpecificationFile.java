package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;
import io.telelink.learning.preprocess.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Reads a specification from YAML. */
final class SpecificationFile {

    private static final Map<String, Function<ModelFile, Algorithm>> ALGORITHMS = Map.of(
            "logistic-regression", SpecificationFile::logisticRegression,
            "random-forest", SpecificationFile::randomForest,
            "gradient-boosting", SpecificationFile::gradientBoosting);
    private static final Map<String, Function<ModelFile, ThresholdPolicy>> POLICIES = Map.of(
            "fixed", section -> new ThresholdPolicy.Fixed(section.number("value", 0, 1)),
            "recall-at-least", section -> new ThresholdPolicy.RecallAtLeast(section.number("value", 0, 1)),
            "max-f1", section -> withoutValue(section, new ThresholdPolicy.MaxF1()),
            "max-profit", section -> withoutValue(section, new ThresholdPolicy.MaxProfit()));
    private static final Map<String, Encoding> ENCODINGS = Map.of("one-hot", Encoding.ONE_HOT, "ordinal", Encoding.ORDINAL);
    private static final Map<String, Resampling> RESAMPLINGS =
            Map.of("none", Resampling.NONE, "class-weights", Resampling.CLASS_WEIGHTS);
    private static final Map<String, CalibrationMethod> CALIBRATIONS = Map.of("none", CalibrationMethod.NONE,
            "platt", CalibrationMethod.PLATT, "isotonic", CalibrationMethod.ISOTONIC);

    private SpecificationFile() {
    }

    static Specification read(String fileName, InputStream yaml) {
        String text;
        try {
            text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidModelFileException(fileName, "", "cannot be read: " + e.getMessage());
        }
        ModelFile file = ModelFile.read(fileName, text).allowOnly("name", "title", "task", "algorithm", "hyperparameters",
                "features", "encoding", "scale", "resampling", "calibration", "threshold", "validation", "seed");
        ModelFile features = file.section("features", "include", "exclude");
        ModelFile validation = file.section("validation", "folds", "repeats");
        ModelFile threshold = file.section("threshold").allowOnly("policy", "value");
        return new Specification(fileName, name(file), file.text("title"), file.choice("task", Map.of("churn", Task.CHURN)),
                file.choice("algorithm", ALGORITHMS).apply(file.section("hyperparameters")), features.texts("include"),
                features.texts("exclude"), file.choice("encoding", ENCODINGS), file.flag("scale", false),
                file.choice("resampling", RESAMPLINGS, Resampling.NONE),
                file.choice("calibration", CALIBRATIONS, CalibrationMethod.NONE),
                threshold.choice("policy", POLICIES).apply(threshold), file.whole("seed", 0, Integer.MAX_VALUE),
                validation.whole("folds", 2, 20, 5), validation.whole("repeats", 1, 20, 1), text);
    }

    private static String name(ModelFile file) {
        String name = file.text("name");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw file.wrong("name", "is '" + name + "', but must be lower-case words joined by hyphens");
        }
        return name;
    }

    private static ThresholdPolicy withoutValue(ModelFile section, ThresholdPolicy policy) {
        if (section.has("value")) {
            throw section.wrong("value", "goes with the policies fixed and recall-at-least only");
        }
        return policy;
    }

    private static Algorithm logisticRegression(ModelFile section) {
        section.allowOnly("lambda", "tolerance", "max-iterations");
        return new Algorithm.LogisticRegression(section.number("lambda", 0, 1e6, 0), section.number("tolerance", 1e-12, .1, 1e-6),
                section.whole("max-iterations", 1, 100_000, 500));
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
}
