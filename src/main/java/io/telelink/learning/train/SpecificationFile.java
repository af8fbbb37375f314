package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.RegressionCrossValidation;
import io.telelink.learning.preprocess.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a specification from YAML. */
final class SpecificationFile {

    private static final Map<String, Function<ModelFile, ThresholdPolicy>> POLICIES = Map.of(
            "fixed", section -> new ThresholdPolicy.Fixed(section.number("value", 0, 1)),
            "recall-at-least", section -> new ThresholdPolicy.RecallAtLeast(section.number("value", 0, 1)),
            "max-f1", section -> withoutValue(section, new ThresholdPolicy.MaxF1()),
            "max-profit", section -> withoutValue(section, new ThresholdPolicy.MaxProfit()));
    private static final Map<String, Encoding> ENCODINGS = Map.of("one-hot", Encoding.ONE_HOT, "ordinal", Encoding.ORDINAL);
    private static final Map<String, Resampling> RESAMPLINGS =
            Map.of("none", Resampling.NONE, "class-weights", Resampling.CLASS_WEIGHTS, "smote", Resampling.SMOTE);
    private static final Map<String, CalibrationMethod> CALIBRATIONS = Map.of("none", CalibrationMethod.NONE,
            "platt", CalibrationMethod.PLATT, "isotonic", CalibrationMethod.ISOTONIC);

    private final String text;
    private final ModelFile file;
    private final ModelFile features;
    private final ModelFile validation;

    private SpecificationFile(String fileName, InputStream yaml, String... keys) {
        try {
            text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidModelFileException(fileName, "", "cannot be read: " + e.getMessage());
        }
        file = ModelFile.read(fileName, text).allowOnly(keys);
        features = file.section("features", "include", "exclude");
        validation = file.section("validation", "folds", "repeats");
    }

    static Specification churn(String fileName, InputStream yaml) {
        return new SpecificationFile(fileName, yaml, "name", "title", "task", "algorithm", "hyperparameters", "search",
                "features", "encoding", "scale", "resampling", "calibration", "threshold", "validation", "seed").churn();
    }

    private Specification churn() {
        Task task = file.choice("task", Map.of("churn", Task.CHURN));
        Function<ModelFile, Algorithm> reader = file.choice("algorithm", AlgorithmFile.CHURN);
        Optional<Search<CrossValidation>> search = search(reader, SearchMetric.CHURN);
        Algorithm algorithm = algorithm(reader, search);
        Resampling resampling = file.choice("resampling", RESAMPLINGS, Resampling.NONE);
        refuseSyntheticValidation(resampling, algorithm, search);
        ModelFile threshold = file.section("threshold").allowOnly("policy", "value");
        return new Specification(file.file(), name(), file.text("title"), task, algorithm, search,
                features.texts("include"), features.texts("exclude"), file.choice("encoding", ENCODINGS), scale(algorithm),
                resampling,
                file.choice("calibration", CALIBRATIONS, CalibrationMethod.NONE),
                threshold.choice("policy", POLICIES).apply(threshold), seed(), folds(), repeats(), text);
    }

    /** Synthetic rows lie between training rows: a network that stops early by them would never stop. */
    private void refuseSyntheticValidation(Resampling resampling, Algorithm algorithm,
                                           Optional<Search<CrossValidation>> search) {
        Stream<Algorithm> all = search.map(s -> s.candidates().stream().map(Search.Candidate::algorithm))
                .orElseGet(() -> Stream.of(algorithm));
        if (resampling == Resampling.SMOTE
                && all.anyMatch(a -> a instanceof Algorithm.DeepLearning network && network.validationShare() > 0)) {
            throw file.wrong("resampling", "must not be smote where a network stops early (validation-share above 0); "
                    + "allowed: class-weights, none");
        }
    }

    static ValueSpecification value(String fileName, InputStream yaml) {
        return new SpecificationFile(fileName, yaml, "name", "title", "task", "algorithm", "hyperparameters", "search",
                "features", "encoding", "scale", "validation", "seed").value();
    }

    private ValueSpecification value() {
        file.choice("task", Map.of("value", Task.VALUE));
        Function<ModelFile, Algorithm> reader = file.choice("algorithm", AlgorithmFile.VALUE);
        Optional<Search<RegressionCrossValidation>> search = search(reader, SearchMetric.VALUE);
        Algorithm algorithm = algorithm(reader, search);
        return new ValueSpecification(file.file(), name(), file.text("title"), algorithm, search, features.texts("include"),
                features.texts("exclude"), file.choice("encoding", ENCODINGS), scale(algorithm), seed(), folds(), repeats(),
                text);
    }

    private <C> Optional<Search<C>> search(Function<ModelFile, Algorithm> reader, Map<String, SearchMetric<C>> metrics) {
        return file.has("search") ? Optional.of(SearchFile.read(file.section("search"), hyperparameters(), reader, metrics))
                : Optional.empty();
    }

    private <C> Algorithm algorithm(Function<ModelFile, Algorithm> reader, Optional<Search<C>> search) {
        return search.map(s -> s.candidates().getFirst().algorithm()).orElseGet(() -> reader.apply(hyperparameters()));
    }

    private ModelFile hyperparameters() {
        return file.has("search") && !file.has("hyperparameters") ? file.section("hyperparameters", new String[0])
                : file.section("hyperparameters");
    }

    private String name() {
        String name = file.text("name");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw file.wrong("name", "is '" + name + "', but must be lower-case words joined by hyphens");
        }
        return name;
    }

    private boolean scale(Algorithm algorithm) {
        boolean scale = file.flag("scale", false);
        if (algorithm instanceof Algorithm.DeepLearning && !scale) {
            throw file.wrong("scale", "must be true for deep-learning");
        }
        return scale;
    }

    private int seed() {
        return file.whole("seed", 0, Integer.MAX_VALUE);
    }

    private int folds() {
        return validation.whole("folds", 2, 20, 5);
    }

    private int repeats() {
        return validation.whole("repeats", 1, 20, 1);
    }

    private static ThresholdPolicy withoutValue(ModelFile section, ThresholdPolicy policy) {
        if (section.has("value")) {
            throw section.wrong("value", "goes with the policies fixed and recall-at-least only");
        }
        return policy;
    }
}
