package io.telelink.learning.train;

import io.telelink.learning.Task;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.preprocess.Encoding;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * How a churn model is built, as a YAML file of {@code models/} says it.
 *
 * @param file the file, for messages
 * @param name unique among the specifications, such as "churn-random-forest"
 * @param title for people, such as "Random forest"
 * @param algorithm with its hyper-parameters; the first candidate where they are searched for
 * @param search over hyper-parameters, where there is one
 * @param include features to use; empty for all that do not leak
 * @param exclude features not to use
 * @param scale whether values are brought to mean 0 and deviation 1
 * @param folds of the cross-validation, 2 to 20
 * @param repeats of the cross-validation, 1 to 20
 * @param text of the file, kept as provenance
 */
public record Specification(String file, String name, String title, Task task, Algorithm algorithm,
                            Optional<Search<CrossValidation>> search, List<String> include, List<String> exclude,
                            Encoding encoding, boolean scale, Resampling resampling,
                            CalibrationMethod calibration, ThresholdPolicy threshold, long seed, int folds, int repeats,
                            String text) implements ModelSpecification {

    public Specification {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * Reads a specification.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming file, key and what is allowed
     */
    public static Specification read(String fileName, InputStream yaml) {
        return SpecificationFile.churn(fileName, yaml);
    }

    /** The same with another seed; a search draws its candidates and folds by its own, as the file says. */
    public Specification withSeed(long other) {
        return new Specification(file, name, title, task, algorithm, search, include, exclude, encoding, scale, resampling,
                calibration, threshold, other, folds, repeats, text);
    }

    /** The same on a trial: cross-validated once, and no more than some candidates of its search. */
    public Specification reduced(int candidates) {
        return new Specification(file, name, title, task, algorithm, search.map(s -> s.first(candidates)), include, exclude, encoding,
                scale, resampling, calibration, threshold, seed, folds, 1, text);
    }

    @Override
    public String algorithmName() {
        return algorithm.specificationName();
    }

    Validation validation() {
        return new Validation(folds, repeats, seed);
    }
}
