package io.telelink.learning.train;

import io.telelink.learning.Task;
import io.telelink.learning.metric.RegressionCrossValidation;
import io.telelink.learning.preprocess.Encoding;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * How a value model is built, as a YAML file of {@code models/} says it.
 *
 * @param file the file, for messages
 * @param name unique among the specifications, such as "value-gradient-boosting"
 * @param title for people, such as "Gradient boosting"
 * @param algorithm with its hyper-parameters; the first candidate where they are searched for
 * @param search over hyper-parameters, where there is one
 * @param include features to use; empty for all that do not leak
 * @param exclude features not to use
 * @param scale whether values are brought to mean 0 and deviation 1
 * @param folds of the cross-validation, 2 to 20
 * @param repeats of the cross-validation, 1 to 20
 * @param text of the file, kept as provenance
 */
public record ValueSpecification(String file, String name, String title, Algorithm algorithm,
                                 Optional<Search<RegressionCrossValidation>> search, List<String> include,
                                 List<String> exclude, Encoding encoding, boolean scale, long seed, int folds, int repeats,
                                 String text) implements ModelSpecification {

    public ValueSpecification {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * Reads a specification.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming file, key and what is allowed
     */
    public static ValueSpecification read(String fileName, InputStream yaml) {
        return SpecificationFile.value(fileName, yaml);
    }

    /** The same with another seed; a search draws its candidates and folds by its own, as the file says. */
    public ValueSpecification withSeed(long other) {
        return new ValueSpecification(file, name, title, algorithm, search, include, exclude, encoding, scale, other, folds,
                repeats, text);
    }

    /** The same on a trial: cross-validated once, and no more than some candidates of its search. */
    public ValueSpecification reduced(int candidates) {
        return new ValueSpecification(file, name, title, algorithm, search.map(s -> s.first(candidates)), include, exclude, encoding, scale,
                seed, folds, 1, text);
    }

    @Override
    public Task task() {
        return Task.VALUE;
    }

    @Override
    public String algorithmName() {
        return algorithm.specificationName();
    }

    Validation validation() {
        return new Validation(folds, repeats, seed);
    }
}
