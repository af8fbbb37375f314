package io.telelink.learning.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Divides customers into groups by one raw feature.
 *
 * @param label what divides them, in words
 * @param feature name of the raw feature
 * @param levels levels of a category by group; empty where the feature's own levels are the groups
 * @param bands of a number, rising; empty otherwise
 */
public record Grouping(String label, String feature, Map<String, List<String>> levels, List<Band> bands) {

    /** The group of those whose value is not known, or a level of no group. */
    public static final String OTHERS = "Unknown";

    /**
     * A range of numbers.
     *
     * @param below exclusive end; infinite for the last
     */
    public record Band(String label, double below) {
    }

    public Grouping {
        levels = new LinkedHashMap<>(levels);
        bands = List.copyOf(bands);
    }

    /** All groups in the order of showing them. */
    public List<String> groups(Schema schema) {
        List<String> groups = new ArrayList<>();
        if (!bands.isEmpty()) {
            bands.forEach(band -> groups.add(band.label()));
        } else if (!levels.isEmpty()) {
            groups.addAll(levels.keySet());
        } else {
            Feature divided = schema.feature(feature);
            (divided.kind() == Kind.FLAG ? Stream.of(schema.text(divided, 1), schema.text(divided, 0)) : divided.levels().stream())
                    .forEach(groups::add);
        }
        groups.add(OTHERS);
        return groups;
    }

    /** The group of a value as rows hold it. */
    public String of(Schema schema, double value) {
        Feature divided = schema.feature(feature);
        if (Double.isNaN(value) || divided.kind() == Kind.CATEGORICAL && value >= divided.levels().size()) {
            return OTHERS;
        }
        if (!bands.isEmpty()) {
            return bands.stream().filter(band -> value < band.below()).map(Band::label).findFirst().orElse(OTHERS);
        }
        String text = divided.kind() == Kind.CATEGORICAL ? divided.levels().get((int) value) : schema.text(divided, value);
        return levels.isEmpty() ? text : levels.entrySet().stream().filter(group -> group.getValue().contains(text))
                .map(Map.Entry::getKey).findFirst().orElse(OTHERS);
    }
}
