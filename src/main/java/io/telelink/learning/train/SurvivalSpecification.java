package io.telelink.learning.train;

import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;
import java.io.InputStream;
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
                                    int minCustomerMonths, double level, long seed, String text)
        implements ModelSpecification {

    static final String ALGORITHM = "shifted-beta-geometric";

    public SurvivalSpecification {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the specification.
     *
     * @throws io.telelink.learning.InvalidModelFileException naming file, key and what is allowed
     */
    public static SurvivalSpecification read(String fileName, InputStream yaml) {
        String text = ModelFile.text(fileName, yaml);
        return read(ModelFile.read(fileName, text), text);
    }

    static SurvivalSpecification read(ModelFile file, String text) {
        file.allowOnly("name", "title", "task", "algorithm", "segments", "minLeavers", "minCustomerMonths", "level", "seed");
        file.choice("task", Map.of("value", true));
        file.choice("algorithm", Map.of(ALGORITHM, true));
        List<String> segments = file.texts("segments");
        if (Set.copyOf(segments).size() < segments.size()) {
            file.refuse("segments", "names a feature twice");
        }
        return new SurvivalSpecification(file.file(), SpecificationFile.name(file), SpecificationFile.title(file), segments,
                file.whole("minLeavers", 1, 1_000_000), file.whole("minCustomerMonths", 1, 1_000_000_000),
                file.number("level", .5, .99, .9), file.whole("seed", 0, Integer.MAX_VALUE), text);
    }

    /** The same with another seed. */
    public SurvivalSpecification withSeed(long other) {
        return new SurvivalSpecification(file, name, title, segments, minLeavers, minCustomerMonths, level, other, text);
    }

    @Override
    public Task task() {
        return Task.VALUE;
    }

    @Override
    public String algorithmName() {
        return ALGORITHM;
    }
}
