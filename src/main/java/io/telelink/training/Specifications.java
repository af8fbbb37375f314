package io.telelink.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.telelink.learning.train.Specification;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.learning.train.ValueSpecification;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The model specifications of the folder {@code models/}, read and checked once at the start: a wrong file stops the start. A
 * further file there is a further model; those of value models have names that begin with {@code value-}.
 */
@Component
public class Specifications {

    /** Files of the folder that are no specifications. */
    private static final Set<String> OTHERS = Set.of("features.yaml", "value-assumptions.yaml", "value-features.yaml");

    private static final String SURVIVAL = "value-survival.yaml";

    private final Map<String, Specification> churn = new LinkedHashMap<>();
    private final Map<String, ValueSpecification> value = new LinkedHashMap<>();
    private final List<String> initial;
    private final String valueChurn;
    private @Nullable SurvivalSpecification survival;

    Specifications(ResourcePatternResolver resources, TrainingSettings settings) {
        read(resources, settings.specifications());
        settings.initial().stream().filter(name -> !exists(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("telelink.training.initial: there is no specification named '" + name + "' in "
                    + settings.specifications() + "; there are " + String.join(", ", names()));
        });
        initial = settings.initial();
        valueChurn = settings.valueChurn();
    }

    private void read(ResourcePatternResolver resources, String folder) {
        try {
            Resource[] files = resources.getResources(folder + "*.yaml");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                try (InputStream yaml = file.getInputStream()) {
                    read(String.valueOf(file.getFilename()), yaml);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String file, InputStream yaml) {
        if (OTHERS.contains(file)) {
            return;
        }
        if (file.startsWith("value-")) {
            readValue(file, yaml);
            return;
        }
        Specification specification = Specification.read(file, yaml);
        free(file, specification.name());
        churn.put(specification.name(), specification);
    }

    private void readValue(String file, InputStream yaml) {
        if (file.equals(SURVIVAL)) {
            survival = SurvivalSpecification.read(file, yaml);
            return;
        }
        ValueSpecification specification = ValueSpecification.read(file, yaml);
        free(file, specification.name());
        value.put(specification.name(), specification);
    }

    private void free(String file, String name) {
        if (exists(name)) {
            throw new IllegalStateException(file + ": key 'name': the name " + name + " is taken by another file");
        }
    }

    /** Specifications of churn models, by file name. */
    public List<Specification> churn() {
        return List.copyOf(churn.values());
    }

    /** Specifications of learned value models, by file name. */
    public List<ValueSpecification> value() {
        return List.copyOf(value.values());
    }

    /** The survival-based value model, where the folder has its file. */
    public Optional<SurvivalSpecification> survival() {
        return Optional.ofNullable(survival);
    }

    /** Names of everything that can be trained. */
    public List<String> names() {
        return Stream.of(churn.keySet().stream(), value.keySet().stream(), survival().map(SurvivalSpecification::name).stream())
                .flatMap(Function.identity()).toList();
    }

    public boolean exists(String name) {
        return names().contains(name);
    }

    /** Names of what the application trains by itself, without anybody asking. */
    List<String> initial() {
        return initial;
    }

    public Optional<Specification> churn(String name) {
        return Optional.ofNullable(churn.get(name));
    }

    /** The churn specification whose probabilities value models learn from: the one of the settings, or else the first. */
    public Optional<Specification> forValue() {
        return churn(valueChurn).or(() -> churn.values().stream().findFirst());
    }

    public Optional<ValueSpecification> value(String name) {
        return Optional.ofNullable(value.get(name));
    }

    /** Title of a specification for people; its name where the file is gone since. */
    public String title(String name) {
        return churn(name).map(Specification::title).or(() -> value(name).map(ValueSpecification::title))
                .or(() -> survival().filter(s -> s.name().equals(name)).map(SurvivalSpecification::title)).orElse(name);
    }
}
