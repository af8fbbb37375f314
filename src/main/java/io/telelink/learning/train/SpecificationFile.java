package io.telelink.learning.train;

import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.RegressionCrossValidation;
import io.telelink.learning.preprocess.Encoding;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Map<String, Task> TASKS = Map.of("churn", Task.CHURN, "value", Task.VALUE);
    private static final Set<String> CHURN_KEYS = Set.of("name", "title", "task", "algorithm", "hyperparameters", "search",
            "features", "encoding", "scale", "resampling", "calibration", "threshold", "validation", "seed");
    private static final Set<String> VALUE_KEYS = Set.of("name", "title", "task", "algorithm", "hyperparameters", "search",
            "features", "encoding", "scale", "validation", "seed");

    private final String text;
    private final ModelFile file;
    private final ModelFile features;
    private final ModelFile validation;

    private SpecificationFile(ModelFile file, String text, Set<String> keys) {
        this.text = text;
        this.file = file.allowOnly(keys.toArray(String[]::new));
        features = file.section("features", "include", "exclude");
        validation = file.section("validation", "folds", "repeats");
    }

    /** A specification of any kind. */
    static ModelSpecification read(ModelFile file, String text) {
        if (file.chosen("task", TASKS).orElse(Task.CHURN) == Task.CHURN) {
            return churn(file, text);
        }
        return file.has("algorithm") && file.text("algorithm").equals(SurvivalSpecification.ALGORITHM)
                ? SurvivalSpecification.read(file, text) : value(file, text);
    }

    static Specification churn(String fileName, InputStream yaml) {
        String text = ModelFile.text(fileName, yaml);
        return churn(ModelFile.read(fileName, text), text);
    }

    private static Specification churn(ModelFile file, String text) {
        return new SpecificationFile(file, text, CHURN_KEYS).churn();
    }

    private Specification churn() {
        // What kinds there are has been said where the task is none of them.
        Task task = file.isFaulty() ? Task.CHURN : file.choice("task", Map.of("churn", Task.CHURN));
        Optional<Function<ModelFile, Algorithm>> known = file.chosen("algorithm", AlgorithmFile.CHURN);
        Optional<Search<CrossValidation>> search = search(known, AlgorithmFile.CHURN, SearchMetric.CHURN);
        Algorithm algorithm = algorithm(known, AlgorithmFile.CHURN, search);
        Resampling resampling = file.choice("resampling", RESAMPLINGS, Resampling.NONE);
        refuseSyntheticValidation(resampling, algorithm, search);
        ModelFile threshold = file.section("threshold").allowOnly("policy", "value");
        return new Specification(file.file(), name(file), title(file), task, algorithm, search,
                features.texts("include"), features.texts("exclude"), file.choice("encoding", ENCODINGS),
                scale(algorithm, known.isPresent()), resampling,
                file.choice("calibration", CALIBRATIONS, CalibrationMethod.NONE),
                threshold.chosen("policy", POLICIES).map(policy -> policy.apply(threshold)).orElseGet(ThresholdPolicy.MaxF1::new),
                seed(), folds(), repeats(), text);
    }

    /** Synthetic rows lie between training rows: a network that stops early by them would never stop. */
    private void refuseSyntheticValidation(Resampling resampling, Algorithm algorithm,
                                           Optional<Search<CrossValidation>> search) {
        Stream<Algorithm> all = search.map(s -> s.candidates().stream().map(Search.Candidate::algorithm))
                .orElseGet(() -> Stream.of(algorithm));
        if (resampling == Resampling.SMOTE
                && all.anyMatch(a -> a instanceof Algorithm.DeepLearning network && network.validationShare() > 0)) {
            file.refuse("resampling", "must not be smote where a network stops early (validation-share above 0); "
                    + "allowed: class-weights, none");
        }
    }

    static ValueSpecification value(String fileName, InputStream yaml) {
        String text = ModelFile.text(fileName, yaml);
        return value(ModelFile.read(fileName, text), text);
    }

    private static ValueSpecification value(ModelFile file, String text) {
        return new SpecificationFile(file, text, VALUE_KEYS).value();
    }

    private ValueSpecification value() {
        file.choice("task", Map.of("value", Task.VALUE));
        Optional<Function<ModelFile, Algorithm>> known = file.chosen("algorithm", AlgorithmFile.VALUE);
        Optional<Search<RegressionCrossValidation>> search = search(known, AlgorithmFile.VALUE, SearchMetric.VALUE);
        Algorithm algorithm = algorithm(known, AlgorithmFile.VALUE, search);
        return new ValueSpecification(file.file(), name(file), title(file), algorithm, search, features.texts("include"),
                features.texts("exclude"), file.choice("encoding", ENCODINGS), scale(algorithm, known.isPresent()), seed(),
                folds(), repeats(), text);
    }

    private <C> Optional<Search<C>> search(Optional<Function<ModelFile, Algorithm>> known,
                                           Map<String, Function<ModelFile, Algorithm>> readers, Map<String, SearchMetric<C>> metrics) {
        return file.has("search") ? Optional.of(SearchFile.read(judged(file.section("search"), known),
                judged(hyperparameters(), known), reader(known, readers), metrics)) : Optional.empty();
    }

    private <C> Algorithm algorithm(Optional<Function<ModelFile, Algorithm>> known,
                                    Map<String, Function<ModelFile, Algorithm>> readers, Optional<Search<C>> search) {
        return search.map(s -> s.candidates().getFirst().algorithm())
                .orElseGet(() -> reader(known, readers).apply(judged(hyperparameters(), known)));
    }

    /** Whose hyper-parameters these are is not known where the algorithm is not: then nothing is said of them. */
    private static ModelFile judged(ModelFile section, Optional<Function<ModelFile, Algorithm>> known) {
        return known.isPresent() ? section : section.quietly();
    }

    private static Function<ModelFile, Algorithm> reader(Optional<Function<ModelFile, Algorithm>> known,
                                                         Map<String, Function<ModelFile, Algorithm>> readers) {
        return known.orElseGet(() -> readers.get("gradient-boosting"));
    }

    private ModelFile hyperparameters() {
        return file.has("search") && !file.has("hyperparameters") ? file.section("hyperparameters", new String[0])
                : file.section("hyperparameters");
    }

    static String name(ModelFile file) {
        String name = file.text("name");
        if (!name.isEmpty() && !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            file.refuse("name", "is '" + name + "', but must be lower-case words joined by hyphens");
        } else if (name.length() > ModelSpecification.LONGEST_NAME) {
            file.refuse("name", "is longer than " + ModelSpecification.LONGEST_NAME + " characters");
        }
        return name;
    }

    static String title(ModelFile file) {
        String title = file.text("title");
        if (title.length() > ModelSpecification.LONGEST_TITLE) {
            file.refuse("title", "is longer than " + ModelSpecification.LONGEST_TITLE + " characters");
        }
        return title;
    }

    private boolean scale(Algorithm algorithm, boolean known) {
        boolean scale = file.flag("scale", false);
        if (known && algorithm instanceof Algorithm.DeepLearning && !scale) {
            file.refuse("scale", "must be true for deep-learning");
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
            section.refuse("value", "goes with the policies fixed and recall-at-least only");
        }
        return policy;
    }
}
