package io.telelink.training.specification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.YamlText;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.learning.train.SpecificationCheck;
import io.telelink.learning.train.SurvivalSpecification;
import io.telelink.training.DefaultSpecifications;
import io.telelink.training.specification.persistence.SpecificationTable;
import org.springframework.stereotype.Component;

/** What a text must be like to be saved under a name: sound in itself, and in its place among the others. */
@Component
public class SpecificationRules {

    /** Bytes of the longest text. */
    public static final int MOST_BYTES = 64 * 1024;

    private final FeatureSchemas schemas;
    private final DefaultSpecifications defaults;
    private final SpecificationTable table;

    SpecificationRules(FeatureSchemas schemas, DefaultSpecifications defaults, SpecificationTable table) {
        this.schemas = schemas;
        this.defaults = defaults;
        this.table = table;
    }

    /**
     * What came of a check.
     *
     * @param specification what the text says, where nothing is wrong
     */
    public record Checked(List<SpecificationFault> faults, Optional<ModelSpecification> specification) {
    }

    /** @param name that the text is to be saved under; empty for whatever name it says */
    public Checked check(String text, Optional<String> name) {
        if (isTooLong(text)) {
            return wrong(List.of(new SpecificationFault(0, "", "is longer than " + MOST_BYTES / 1024 + " KiB")));
        }
        if (text.indexOf('\0') >= 0) {
            return wrong(List.of(new SpecificationFault(0, "", "has a character that is no text (NUL)")));
        }
        SpecificationCheck check = SpecificationCheck.of("specification", text, schemas.customers(), schemas.valued());
        List<InvalidModelFileException> faults = new ArrayList<>(check.faults());
        check.specification().ifPresent(specification -> {
            YamlText places = YamlText.of("specification", text);
            among(specification, name).forEach(fault -> faults.add(fault.at(places)));
        });
        return faults.isEmpty() ? new Checked(List.of(), check.specification())
                : wrong(faults.stream().map(SpecificationFault::of).toList());
    }

    /** Whether a text has more than {@value #MOST_BYTES} bytes, so that nobody should even begin to read it. */
    public static boolean isTooLong(String text) {
        return text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static Checked wrong(List<SpecificationFault> faults) {
        return new Checked(faults, Optional.empty());
    }

    private List<InvalidModelFileException> among(ModelSpecification specification, Optional<String> name) {
        List<InvalidModelFileException> faults = new ArrayList<>();
        name.filter(expected -> !expected.equals(specification.name())).ifPresent(expected -> faults.add(fault("name",
                "is '" + specification.name() + "', but must stay '" + expected + "'; save a copy to have another name")));
        Optional<ModelSpecification> original = Optional.ofNullable(defaults.byName().get(specification.name()));
        original.filter(each -> each.getClass() != specification.getClass()).ifPresent(each -> faults.add(fault("task",
                "and algorithm must be of the kind of the default (" + words(each) + "), since others rely on that name")));
        if (original.isEmpty()) {
            table.newest(specification.name()).filter(before -> before.task() != specification.task()).ifPresent(before ->
                    faults.add(fault("task", "must stay what it was in version " + before.number() + " ("
                            + before.task().name().toLowerCase(Locale.ROOT) + ")")));
            if (specification instanceof SurvivalSpecification) {
                faults.add(fault("algorithm", "is that of the one specification that value models are measured by; change "
                        + survivalName() + " instead"));
            }
        }
        return faults;
    }

    private String survivalName() {
        return defaults.byName().values().stream().filter(SurvivalSpecification.class::isInstance).map(ModelSpecification::name)
                .findFirst().orElse("value-survival");
    }

    private static String words(ModelSpecification specification) {
        return switch (specification) {
            case SurvivalSpecification survival -> survival.algorithmName();
            default -> specification.task().name().toLowerCase(Locale.ROOT);
        };
    }

    private static InvalidModelFileException fault(String key, String reason) {
        return new InvalidModelFileException("specification", key, reason);
    }
}
