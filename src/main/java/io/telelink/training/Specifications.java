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

import io.telelink.learning.Task;
import io.telelink.learning.data.Grouping;
import io.telelink.learning.data.GroupingFile;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.ValueSpecification;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The model specifications of the folder {@code models/}, read and checked once at the start: a wrong file stops the start. A
 * further file there is a further model; those of value models have names that begin with {@code value-}.
 */
@Component
public class Specifications {

    /** Files of the folder that are no specifications of learned models. */
    private static final Set<String> OTHERS = Set.of("features.yaml", "value-survival.yaml");
    private static final String GROUPINGS = "groups.yaml";

    private final Map<String, Specification> churn = new LinkedHashMap<>();
    private final List<Specification> initial;
    private List<Grouping> groupings = List.of();

    Specifications(ResourcePatternResolver resources, TrainingSettings settings) {
        read(resources, settings.specifications());
        initial = settings.initial().stream().map(name -> find(Task.CHURN, name).orElseThrow(() -> new IllegalStateException(
                "telelink.training.initial: there is no churn specification named '" + name + "' in "
                        + settings.specifications() + "; there are " + String.join(", ", churn.keySet())))).toList();
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
        if (file.equals(GROUPINGS)) {
            groupings = GroupingFile.read(file, yaml);
            return;
        }
        if (file.startsWith("value-")) {
            // Checked, though nothing trains it before there is billing history.
            ValueSpecification.read(file, yaml);
            return;
        }
        Specification specification = Specification.read(file, yaml);
        if (churn.put(specification.name(), specification) != null) {
            throw new IllegalStateException(file + ": key 'name': the name " + specification.name()
                    + " is taken by another file");
        }
    }

    /** Specifications of churn models, by file name. */
    public List<Specification> churn() {
        return List.copyOf(churn.values());
    }

    /** What the application trains by itself, without anybody asking. */
    List<Specification> initial() {
        return initial;
    }

    /** By which the decisions of every model on its test rows are counted apart. */
    public List<Grouping> groupings() {
        return groupings;
    }

    public Optional<Specification> find(Task task, String name) {
        return task == Task.CHURN ? Optional.ofNullable(churn.get(name)) : Optional.empty();
    }

    /** Title of a specification for people; its name where the file is gone since. */
    public String title(String name) {
        Specification specification = churn.get(name);
        return specification == null ? name : specification.title();
    }
}
