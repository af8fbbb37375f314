package io.telelink.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.telelink.learning.train.ModelSpecification;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.learning.train.ValueSpecification;

/** The specifications that hold together at one moment, by name. */
public final class SpecificationSet {

    private final Map<String, ModelSpecification> byName;
    private final String valueChurn;

    /** @param valueChurn churn specification whose probabilities value models learn from, where there is one of that name */
    SpecificationSet(Map<String, ModelSpecification> byName, String valueChurn) {
        this.byName = new LinkedHashMap<>(byName);
        this.valueChurn = valueChurn;
    }

    public Optional<ModelSpecification> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean exists(String name) {
        return byName.containsKey(name);
    }

    /** Names of everything that can be trained: churn, then survival, then learned value. */
    public List<String> names() {
        return Stream.of(churn(), survival().stream().toList(), value()).flatMap(List::stream).map(ModelSpecification::name).toList();
    }

    public List<Specification> churn() {
        return of(Specification.class).toList();
    }

    public List<ValueSpecification> value() {
        return of(ValueSpecification.class).toList();
    }

    /** The survival-based value model, where there is one. */
    public Optional<SurvivalSpecification> survival() {
        return of(SurvivalSpecification.class).findFirst();
    }

    public Optional<Specification> churn(String name) {
        return find(name).filter(Specification.class::isInstance).map(Specification.class::cast);
    }

    public Optional<ValueSpecification> value(String name) {
        return find(name).filter(ValueSpecification.class::isInstance).map(ValueSpecification.class::cast);
    }

    /** The churn specification whose probabilities value models learn from: the one of the settings, or else the first. */
    public Optional<Specification> forValue() {
        return churn(valueChurn).or(() -> churn().stream().findFirst());
    }

    /** Title of a specification for people; its name where there is none of that name any more. */
    public String title(String name) {
        return find(name).map(ModelSpecification::title).orElse(name);
    }

    private <S extends ModelSpecification> Stream<S> of(Class<S> kind) {
        return byName.values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
