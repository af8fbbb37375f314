package io.telelink.learning.data;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The features of a customer and the order of their values in a row.
 *
 * <p>A row is a {@code double[]} of length {@link #size()} in the order of {@link #raw()}: numbers as they are, flags as
 * 0 or 1, categories as the index of their level, an unknown level as the number of levels, a missing value as NaN.
 */
public final class Schema {

    private final List<Feature> raw;
    private final List<DerivedFeature> derived;
    private final Map<String, Integer> positions = new HashMap<>();

    /** A schema of these features; {@link #read} is the way in for files and checks what it reads. */
    public Schema(List<Feature> raw, List<DerivedFeature> derived) {
        this.raw = List.copyOf(raw);
        this.derived = List.copyOf(derived);
        for (int i = 0; i < this.raw.size(); i++) {
            positions.put(this.raw.get(i).name(), i);
        }
    }

    /**
     * Reads {@code models/features.yaml}.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming the key that is wrong
     */
    public static Schema read(String fileName, InputStream yaml) {
        return SchemaFile.read(fileName, yaml);
    }

    public List<Feature> raw() {
        return raw;
    }

    public List<DerivedFeature> derived() {
        return derived;
    }

    /** Number of raw features, the length of a row. */
    public int size() {
        return raw.size();
    }

    /**
     * Position of a raw feature in a row.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int indexOf(String rawName) {
        Integer position = positions.get(rawName);
        if (position == null) {
            throw new IllegalArgumentException("no raw feature is named '" + rawName + "'");
        }
        return position;
    }

    /**
     * The raw feature of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Feature feature(String name) {
        return raw.get(indexOf(name));
    }

    /**
     * Reads one value as people or files write it.
     *
     * @return the value as rows hold it
     * @throws IllegalArgumentException saying what is wrong: no number, out of range, not whole, unknown level
     */
    public double parse(Feature feature, String text) {
        return FeatureText.parse(feature, text);
    }

    /** The value in words without its unit: "Yes", a level's name, a number with sensible decimals. */
    public String text(Feature feature, double value) {
        return FeatureText.text(feature, value);
    }

    /**
     * The raw features that a feature is computed from, in the order of its operands; the feature itself where it is raw.
     *
     * @throws IllegalArgumentException when no feature has that name
     */
    public List<Feature> rawBehind(String name) {
        return derived.stream().filter(feature -> feature.name().equals(name)).findFirst()
                .map(feature -> feature.operands().stream().flatMap(operand -> rawBehind(operand).stream()).distinct().toList())
                .orElseGet(() -> List.of(feature(name)));
    }

    /** Name of the feature at this position, counting derived features on behind the raw ones. */
    public String name(int position) {
        return position < size() ? raw.get(position).name() : derived.get(position - size()).name();
    }

    /** Label of the feature at this position, counting derived features on behind the raw ones. */
    public String label(int position) {
        return position < size() ? raw.get(position).label() : derived.get(position - size()).label();
    }

    /**
     * Label of the raw or derived feature of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String labelOf(String name) {
        return label(position(name));
    }

    /** The value in words with its unit, such as "$45.07", "3 calls", "Yes"; positions as in {@link #name}. */
    public String describe(int position, double value) {
        return position < size() ? FeatureText.describe(raw.get(position), value)
                : FeatureText.describe(derived.get(position - size()), value);
    }

    /**
     * The value in words at this position of a row that has its derived features behind the raw ones. A product that has
     * no unit of its own says nothing to people, so it is told by the values it multiplies.
     */
    public String describe(int position, double[] full) {
        DerivedFeature feature = position < size() ? null : derived.get(position - size());
        if (feature == null || !feature.unit().isEmpty() || feature.operator() != Operator.PRODUCT) {
            return describe(position, full[position]);
        }
        return feature.operands().stream().map(this::position).map(operand -> describe(operand, full))
                .collect(Collectors.joining(" × "));
    }

    private int position(String name) {
        for (int position = 0; position < size() + derived.size(); position++) {
            if (name(position).equals(name)) {
                return position;
            }
        }
        throw new IllegalArgumentException("no feature is named '" + name + "'");
    }
}
