package io.telelink.learning.data;

import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a schema from YAML. */
final class SchemaFile {

    private static final Map<String, Kind> KINDS =
            Map.of("numeric", Kind.NUMERIC, "categorical", Kind.CATEGORICAL, "flag", Kind.FLAG);
    private static final Map<String, Operator> OPERATORS = Map.of("sum", Operator.SUM, "difference", Operator.DIFFERENCE,
            "ratio", Operator.RATIO, "product", Operator.PRODUCT);
    private static final Map<String, Task> TASKS = Map.of("churn", Task.CHURN, "value", Task.VALUE);
    private static final Map<String, Imputation> IMPUTATIONS =
            Map.of("median", new Imputation.Median(), "most-frequent", new Imputation.MostFrequent());

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> categorical = new LinkedHashSet<>();

    private SchemaFile() {
    }

    static Schema read(String fileName, InputStream yaml) {
        return new SchemaFile().read(ModelFile.read(fileName, yaml).allowOnly("raw", "derived"));
    }

    private Schema read(ModelFile file) {
        List<Feature> raw = new ArrayList<>();
        for (ModelFile section : file.sections("raw")) {
            raw.add(feature(section));
        }
        if (raw.isEmpty()) {
            throw file.wrong("raw", "must declare at least one feature");
        }
        checkImputation(file, raw);
        List<DerivedFeature> derived = new ArrayList<>();
        for (ModelFile section : file.sections("derived")) {
            derived.add(derived(section));
        }
        return new Schema(raw, derived);
    }

    private Feature feature(ModelFile section) {
        section.allowOnly("name", "label", "kind", "unit", "column", "min", "max", "integer", "levels", "influenceable",
                "imputation", "leaks");
        Kind kind = section.choice("kind", KINDS);
        String name = unique(section);
        List<String> levels = section.texts("levels");
        if ((kind == Kind.CATEGORICAL) == levels.isEmpty() || Set.copyOf(levels).size() < levels.size()) {
            throw section.wrong("levels", "must list different levels for a categorical feature, and for no other");
        }
        if (kind != Kind.NUMERIC && (section.has("min") || section.has("max"))) {
            throw section.wrong(section.has("min") ? "min" : "max", "is for numeric features only");
        }
        double min = kind == Kind.NUMERIC ? section.number("min", -1e12, 1e12) : 0;
        double max = switch (kind) {
            case NUMERIC -> section.number("max", min, 1e12);
            case CATEGORICAL -> levels.size();
            case FLAG -> 1;
        };
        if (kind == Kind.CATEGORICAL) {
            categorical.add(name);
        }
        return new Feature(name, section.text("label"), kind, section.text("unit", ""), section.text("column"), min, max,
                kind != Kind.NUMERIC || section.flag("integer", false), levels, section.flag("influenceable", false),
                imputation(section, kind), leaks(section));
    }

    private String unique(ModelFile section) {
        String name = section.text("name");
        if (!name.matches("[a-z][a-zA-Z0-9]*")) {
            throw section.wrong("name", "is '" + name + "', but must be camelCase letters and digits");
        }
        if (!names.add(name)) {
            throw section.wrong("name", "'" + name + "' is declared twice");
        }
        return name;
    }

    private static Imputation imputation(ModelFile section, Kind kind) {
        if (section.isSection("imputation")) {
            return new Imputation.RatioTo(section.section("imputation").allowOnly("ratio-to").text("ratio-to"));
        }
        return section.choice("imputation", IMPUTATIONS, IMPUTATIONS.get(kind == Kind.NUMERIC ? "median" : "most-frequent"));
    }

    private static Set<Task> leaks(ModelFile section) {
        Set<Task> leaks = EnumSet.noneOf(Task.class);
        for (String task : section.texts("leaks")) {
            if (!TASKS.containsKey(task)) {
                throw section.wrong("leaks", "names the task '" + task + "'; allowed: churn, value");
            }
            leaks.add(TASKS.get(task));
        }
        return leaks;
    }

    private static void checkImputation(ModelFile file, List<Feature> raw) {
        for (Feature feature : raw) {
            boolean numeric = feature.kind() == Kind.NUMERIC;
            boolean fits = switch (feature.imputation()) {
                case Imputation.Median() -> numeric;
                case Imputation.MostFrequent() -> true;
                case Imputation.RatioTo(String other) -> numeric && !other.equals(feature.name())
                        && raw.stream().anyMatch(f -> f.name().equals(other) && f.kind() == Kind.NUMERIC);
            };
            if (!fits) {
                throw file.wrong("raw", "imputation of '" + feature.name()
                        + "' does not fit: median and ratio-to are for numeric features, ratio-to names another one");
            }
        }
    }

    private DerivedFeature derived(ModelFile section) {
        section.allowOnly("name", "label", "unit", "operator", "of");
        Operator operator = section.choice("operator", OPERATORS);
        List<String> operands = section.texts("of");
        for (String operand : operands) {
            if (!names.contains(operand) || categorical.contains(operand)) {
                throw section.wrong("of", "names '" + operand + "', but must name features declared before, none categorical");
            }
        }
        if (operands.size() < 2 || operator == Operator.RATIO && operands.size() > 2) {
            throw section.wrong("of", "must name two features" + (operator == Operator.RATIO ? "" : " or more"));
        }
        return new DerivedFeature(unique(section), section.text("label"), section.text("unit", ""), operator, operands);
    }
}
