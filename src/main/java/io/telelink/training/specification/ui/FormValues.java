package io.telelink.training.specification.ui;

import java.util.List;
import java.util.Optional;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.ModelFile;
import io.telelink.learning.Task;
import io.telelink.learning.YamlText;
import io.telelink.training.specification.SpecificationRules;

/** What a text says, as far as the form shows it, whether or not the text is sound. */
final class FormValues {

    private final ModelFile file;

    private FormValues(ModelFile file) {
        this.file = file;
    }

    /** Empty where the text is too long, or not YAML in lines of keys and values, so that a form cannot change it. */
    static Optional<FormValues> of(String text) {
        if (SpecificationRules.isTooLong(text)) {
            return Optional.empty();
        }
        try {
            return YamlText.of("text", text).isLines() ? Optional.of(new FormValues(ModelFile.checking("text", text))) : Optional.empty();
        } catch (InvalidModelFileException broken) {
            return Optional.empty();
        }
    }

    Task task() {
        return text("task").equals("value") ? Task.VALUE : Task.CHURN;
    }

    /** The value at a path of one or two parts, as text; empty where there is none. */
    String text(String path) {
        String[] parts = path.split("\\.", 2);
        return parts.length == 1 ? value(file, path) : section(parts[0]).map(section -> value(section, parts[1])).orElse("");
    }

    List<String> list(String section, String key) {
        return section(section).map(found -> found.texts(key)).orElse(List.of());
    }

    /** Whether a hyper-parameter is searched for, and so has no value of its own. */
    boolean isSearched(String hyperparameter) {
        return section("search").filter(search -> search.isSection("space"))
                .filter(search -> search.section("space").has(hyperparameter)).isPresent();
    }

    private Optional<ModelFile> section(String key) {
        return Optional.of(file).filter(each -> each.isSection(key)).map(each -> each.section(key));
    }

    private static String value(ModelFile section, String key) {
        return section.has(key) ? section.plain(key) : "";
    }
}
