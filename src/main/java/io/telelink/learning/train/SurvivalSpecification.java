package io.telelink.learning.train;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the survival-based value model is built, as {@code models/value-survival.yaml} says it.
 *
 * @param file the file, for messages
 * @param segments flags and categories that customers are cut by; none for one curve for all
 * @param minLeavers customers who must have left for a segment to have a curve of its own, 1 to 1,000,000
 * @param minCustomerMonths months of customers that must have been seen for that, 1 to 1,000,000,000
 * @param level share of customers to be within the range of their estimate, .5 to .99
 * @param text of the file, kept as provenance
 */
public record SurvivalSpecification(String file, String name, String title, List<String> segments, int minLeavers,
                                    int minCustomerMonths, double level, long seed, String text) {

    public SurvivalSpecification {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the specification.
     *
     * @throws InvalidModelFileException naming file, key and what is allowed
     */
    public static SurvivalSpecification read(String fileName, InputStream yaml) {
        String text;
        try {
            text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidModelFileException(fileName, "", "cannot be read: " + e.getMessage());
        }
        ModelFile file = ModelFile.read(fileName, text).allowOnly("name", "title", "task", "algorithm", "segments", "minLeavers",
                "minCustomerMonths", "level", "seed");
        file.choice("task", Map.of("value", true));
        file.choice("algorithm", Map.of("shifted-beta-geometric", true));
        List<String> segments = file.texts("segments");
        if (Set.copyOf(segments).size() < segments.size()) {
            throw file.wrong("segments", "names a feature twice");
        }
        return new SurvivalSpecification(fileName, file.text("name"), file.text("title"), segments,
                file.whole("minLeavers", 1, 1_000_000), file.whole("minCustomerMonths", 1, 1_000_000_000),
                file.number("level", .5, .99, .9), file.whole("seed", 0, Integer.MAX_VALUE), text);
    }

    /** The same with another seed. */
    public SurvivalSpecification withSeed(long other) {
        return new SurvivalSpecification(file, name, title, segments, minLeavers, minCustomerMonths, level, other, text);
    }
}
