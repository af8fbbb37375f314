package io.telelink.training;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.data.Grouping;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.learning.train.ValueSpecification;
import io.telelink.training.specification.SpecificationVersion;
import io.telelink.training.specification.persistence.SpecificationTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The model specifications that hold: the files of {@code models/}, in whose places stand the newest versions that administrators
 * saved. Every look asks the store whether there is a newer version, so that what is saved at one node holds at all.
 */
@Component
public class Specifications {

    private static final Logger LOG = LoggerFactory.getLogger(Specifications.class);

    private final DefaultSpecifications defaults;
    private final SpecificationTable table;
    private volatile @Nullable Known known;

    /** What was built of the versions up to the newest one. */
    private record Known(Optional<SpecificationTable.Newest> newest, SpecificationSet set) {
    }

    Specifications(DefaultSpecifications defaults, SpecificationTable table) {
        this.defaults = defaults;
        this.table = table;
    }

    /** All that hold now; whoever asks for several things should ask this one once. */
    public SpecificationSet current() {
        Optional<SpecificationTable.Newest> newest = table.newest();
        Known before = known;
        if (before != null && before.newest().equals(newest)) {
            return before.set();
        }
        SpecificationSet set = newest.isEmpty() ? defaults.alone() : with(table.newestOfEach(Instant.MAX));
        known = new Known(newest, set);
        return set;
    }

    /** All that held at a moment of the past, as far as they were saved here: the files are those of now. */
    public SpecificationSet at(Instant moment) {
        return with(table.newestOfEach(moment));
    }

    private SpecificationSet with(List<SpecificationVersion> saved) {
        Map<String, ModelSpecification> read = new LinkedHashMap<>();
        for (SpecificationVersion version : saved) {
            version.specification().ifPresent(text -> read(version, text).ifPresent(each -> read.put(version.name(), each)));
        }
        return defaults.with(read);
    }

    /** A version that a later release of the application does not understand any more must not stand in the way of the others. */
    private static Optional<ModelSpecification> read(SpecificationVersion version, String text) {
        try {
            return Optional.of(ModelSpecification.read(version.file(), text));
        } catch (InvalidModelFileException unusable) {
            LOG.warn("The saved specification {} cannot be used, the default holds: {}", version.name(), unusable.getMessage());
            return Optional.empty();
        }
    }

    /** Specifications of churn models: the files by name, then those added here. */
    public List<Specification> churn() {
        return current().churn();
    }

    /** Specifications of learned value models. */
    public List<ValueSpecification> value() {
        return current().value();
    }

    /** The survival-based value model, where there is one. */
    public Optional<SurvivalSpecification> survival() {
        return current().survival();
    }

    /** Names of everything that can be trained. */
    public List<String> names() {
        return current().names();
    }

    public boolean exists(String name) {
        return current().exists(name);
    }

    /** Names of what the application trains by itself, without anybody asking. */
    List<String> initial() {
        return defaults.initial();
    }

    /** By which the decisions of every model on its test rows are counted apart. */
    public List<Grouping> groupings() {
        return defaults.groupings();
    }

    public Optional<Specification> churn(String name) {
        return current().churn(name);
    }

    /** The churn specification whose probabilities value models learn from: the one of the settings, or else the first. */
    public Optional<Specification> forValue() {
        return current().forValue();
    }

    public Optional<ValueSpecification> value(String name) {
        return current().value(name);
    }
}
