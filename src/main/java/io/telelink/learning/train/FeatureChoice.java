package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.Task;
import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The features a specification may use: none that the target is computed from, nor anything derived from one. */
record FeatureChoice(Set<String> names) implements Predicate<String> {

    /**
     * Works out the features.
     *
     * @throws InvalidModelFileException when the specification names a feature that is unknown or leaks, or leaves none
     */
    static FeatureChoice of(Specification specification, Schema schema) {
        return of(specification.file(), specification.task(), specification.include(), specification.exclude(), schema);
    }

    /** The same for a value model. */
    static FeatureChoice of(ValueSpecification specification, Schema schema) {
        return of(specification.file(), Task.VALUE, specification.include(), specification.exclude(), schema);
    }

    private static FeatureChoice of(String file, Task task, List<String> include, List<String> exclude, Schema schema) {
        Set<String> allowed = new LinkedHashSet<>();
        Set<String> leaking = new LinkedHashSet<>();
        for (Feature feature : schema.raw()) {
            (feature.leaks().contains(task) ? leaking : allowed).add(feature.name());
        }
        for (DerivedFeature feature : schema.derived()) {
            (feature.operands().stream().anyMatch(leaking::contains) ? leaking : allowed).add(feature.name());
        }
        for (String name : include) {
            if (leaking.contains(name)) {
                throw new InvalidModelFileException(file, "features.include", "names '" + name
                        + "', which the target of this task is computed from", allowed);
            }
        }
        checkKnown(file, "features.include", include, allowed, leaking);
        checkKnown(file, "features.exclude", exclude, allowed, leaking);
        Set<String> chosen = new LinkedHashSet<>(include.isEmpty() ? allowed : include);
        exclude.forEach(chosen::remove);
        if (chosen.isEmpty()) {
            throw new InvalidModelFileException(file, "features", "leaves no feature to learn from");
        }
        return new FeatureChoice(chosen);
    }

    private static void checkKnown(String file, String key, List<String> named, Set<String> allowed,
                                   Set<String> leaking) {
        for (String name : named) {
            if (!allowed.contains(name) && !leaking.contains(name)) {
                throw new InvalidModelFileException(file, key, "names the unknown feature '" + name + "'",
                        allowed);
            }
        }
    }

    @Override
    public boolean test(String name) {
        return names.contains(name);
    }
}
