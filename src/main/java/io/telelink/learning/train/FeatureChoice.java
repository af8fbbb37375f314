package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.Task;
import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The features a specification may use: none that the target is computed from, nor anything derived from one. */
public record FeatureChoice(Set<String> names) implements Predicate<String> {

    private static final String INCLUDE = "features.include";
    private static final String EXCLUDE = "features.exclude";

    /**
     * Works out the features.
     *
     * @throws InvalidModelFileException when the specification names a feature that is unknown or leaks, or leaves none
     */
    static FeatureChoice of(Specification specification, Schema schema) {
        return of(specification.file(), Task.CHURN, specification.include(), specification.exclude(), schema);
    }

    /** The same for a value model. */
    static FeatureChoice of(ValueSpecification specification, Schema schema) {
        return of(specification.file(), Task.VALUE, specification.include(), specification.exclude(), schema);
    }

    private static FeatureChoice of(String file, Task task, List<String> include, List<String> exclude, Schema schema) {
        Known known = Known.of(task, schema);
        faults(file, include, exclude, known).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        return new FeatureChoice(chosen(include, exclude, known));
    }

    /** What a specification of this task may name: features that a model may learn from. */
    public static Set<String> allowed(Task task, Schema schema) {
        return Known.of(task, schema).allowed();
    }

    /** All that is wrong with the features that a specification names. */
    static List<InvalidModelFileException> faults(ModelSpecification specification, Schema customers, Schema valued) {
        return switch (specification) {
            case Specification churn -> faults(churn.file(), churn.include(), churn.exclude(), Known.of(Task.CHURN, customers));
            case ValueSpecification value -> faults(value.file(), value.include(), value.exclude(),
                    Known.of(Task.VALUE, valued).orLeaking(Known.of(Task.VALUE, customers).leaking()));
            case SurvivalSpecification survival -> segmentFaults(survival, customers);
        };
    }

    private static List<InvalidModelFileException> faults(String file, List<String> include, List<String> exclude, Known known) {
        List<InvalidModelFileException> faults = new ArrayList<>();
        for (int i = 0; i < include.size(); i++) {
            String key = INCLUDE + "[" + i + "]";
            if (known.leaking().contains(include.get(i))) {
                faults.add(new InvalidModelFileException(file, key, "names '" + include.get(i)
                        + "', which the target of this task is computed from", known.allowed()));
            } else {
                unknown(file, key, include.get(i), known).ifPresent(faults::add);
            }
        }
        for (int i = 0; i < exclude.size(); i++) {
            unknown(file, EXCLUDE + "[" + i + "]", exclude.get(i), known).ifPresent(faults::add);
        }
        if (faults.isEmpty() && chosen(include, exclude, known).isEmpty()) {
            faults.add(new InvalidModelFileException(file, "features", "leaves no feature to learn from"));
        }
        return faults;
    }

    private static Set<String> chosen(List<String> include, List<String> exclude, Known known) {
        Set<String> chosen = new LinkedHashSet<>(include.isEmpty() ? known.allowed() : include);
        exclude.forEach(chosen::remove);
        return chosen;
    }

    private static Optional<InvalidModelFileException> unknown(String file, String key, String name, Known known) {
        return known.allowed().contains(name) || known.leaking().contains(name) ? Optional.empty()
                : Optional.of(new InvalidModelFileException(file, key, "names the unknown feature '" + name + "'",
                        known.allowed()));
    }

    private static List<InvalidModelFileException> segmentFaults(SurvivalSpecification specification, Schema schema) {
        List<String> allowed = schema.raw().stream().filter(feature -> feature.kind() == Kind.FLAG).map(Feature::name).toList();
        List<InvalidModelFileException> faults = new ArrayList<>();
        for (int i = 0; i < specification.segments().size(); i++) {
            String name = specification.segments().get(i);
            if (!allowed.contains(name)) {
                faults.add(new InvalidModelFileException(specification.file(), "segments[" + i + "]", "names '" + name
                        + "', by which survival is not counted", allowed));
            }
        }
        return faults;
    }

    @Override
    public boolean test(String name) {
        return names.contains(name);
    }

    /** Features of a schema by whether the target of a task is computed from them. */
    private record Known(Set<String> allowed, Set<String> leaking) {

        static Known of(Task task, Schema schema) {
            Set<String> allowed = new LinkedHashSet<>();
            Set<String> leaking = new LinkedHashSet<>();
            for (Feature feature : schema.raw()) {
                (feature.leaks().contains(task) ? leaking : allowed).add(feature.name());
            }
            for (DerivedFeature feature : schema.derived()) {
                (feature.operands().stream().anyMatch(leaking::contains) ? leaking : allowed).add(feature.name());
            }
            return new Known(allowed, leaking);
        }

        /** With further features that leak, where they are not allowed by their name here. */
        Known orLeaking(Set<String> further) {
            Set<String> together = new LinkedHashSet<>(further);
            together.addAll(leaking);
            together.removeAll(allowed);
            return new Known(allowed, together);
        }
    }
}
