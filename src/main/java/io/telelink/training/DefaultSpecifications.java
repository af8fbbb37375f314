package io.telelink.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.learning.ModelFile;
import io.telelink.learning.data.Grouping;
import io.telelink.learning.data.GroupingFile;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.learning.train.SpecificationCheck;
import io.telelink.training.specification.FeatureSchemas;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The model specifications of the folder {@code models/}, read and checked once at the start as those that people write in the
 * application are: a wrong file stops the start. A further file there is a further model.
 */
@Component
public class DefaultSpecifications {

    /** Files of the folder that are no specifications. */
    private static final Set<String> OTHERS = Set.of("features.yaml", "value-assumptions.yaml", "value-features.yaml");

    private static final String GROUPINGS = "groups.yaml";

    private final FeatureSchemas schemas;
    private final Map<String, ModelSpecification> byName = new LinkedHashMap<>();
    private final TrainingSettings settings;
    private List<Grouping> groupings = List.of();

    DefaultSpecifications(ResourcePatternResolver resources, TrainingSettings settings, FeatureSchemas schemas) {
        this.schemas = schemas;
        this.settings = settings;
        read(resources, settings.specifications());
        settings.initial().stream().filter(name -> !byName.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("telelink.training.initial: there is no specification named '" + name + "' in "
                    + settings.specifications() + "; there are " + String.join(", ", byName.keySet()));
        });
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
        SpecificationCheck check = SpecificationCheck.of(file, ModelFile.text(file, yaml), schemas.customers(), schemas.valued());
        check.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        ModelSpecification specification = check.specification().orElseThrow();
        if (byName.put(specification.name(), specification) != null) {
            throw new IllegalStateException(file + ": key 'name': the name " + specification.name() + " is taken by another file");
        }
    }

    /** By name, in the order of files. */
    public Map<String, ModelSpecification> byName() {
        return Collections.unmodifiableMap(byName);
    }

    /** These and nothing else. */
    SpecificationSet alone() {
        return with(Map.of());
    }

    /** These with others of the same names in their places, and further ones. */
    SpecificationSet with(Map<String, ModelSpecification> others) {
        Map<String, ModelSpecification> together = new LinkedHashMap<>(byName);
        together.putAll(others);
        return new SpecificationSet(together, settings.valueChurn());
    }

    /** Names of what the application trains by itself, without anybody asking. */
    List<String> initial() {
        return settings.initial();
    }

    /** By which the decisions of every model on its test rows are counted apart. */
    List<Grouping> groupings() {
        return groupings;
    }
}
