package io.telelink.learning.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A raw feature in which two schemas differ.
 *
 * @param feature its name
 * @param first   what it is in the first schema, in words; null where it is not there
 * @param second  what it is in the second; null where it is not there
 */
public record SchemaDifference(String feature, @Nullable String first, @Nullable String second) {

    /** All differences, in the order of the first schema, then what only the second has. */
    public static List<SchemaDifference> between(Schema first, Schema second) {
        Map<String, Feature> others = new HashMap<>();
        second.raw().forEach(feature -> others.put(feature.name(), feature));
        List<SchemaDifference> differences = new ArrayList<>();
        for (Feature feature : first.raw()) {
            Feature other = others.remove(feature.name());
            if (other == null) {
                differences.add(new SchemaDifference(feature.name(), words(feature), null));
            } else if (!words(feature).equals(words(other))) {
                differences.add(new SchemaDifference(feature.name(), words(feature), words(other)));
            }
        }
        second.raw().stream().filter(feature -> others.containsKey(feature.name()))
                .forEach(feature -> differences.add(new SchemaDifference(feature.name(), null, words(feature))));
        return differences;
    }

    private static String words(Feature feature) {
        return switch (feature.kind()) {
            case NUMERIC -> "number from " + feature.min() + " to " + feature.max()
                    + (feature.unit().isEmpty() ? "" : ", " + feature.unit()) + (feature.integer() ? ", whole" : "");
            case CATEGORICAL -> "one of " + String.join(", ", feature.levels());
            case FLAG -> "yes or no";
        };
    }
}
