package io.telelink.training.specification.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.learning.Task;
import io.telelink.learning.YamlEdit;
import io.telelink.learning.train.FeatureChoice;
import io.telelink.shell.Parts;
import io.telelink.training.specification.FeatureSchemas;

/** The common settings of a specification as a form. It changes single values of the text and leaves the rest as it is written. */
final class SettingsForm extends Composite<Div> {

    private static final Map<String, List<String>> HYPERPARAMETERS = Map.of(
            "logistic-regression", List.of("lambda", "tolerance", "max-iterations"),
            "linear-regression", List.of("lambda"),
            "random-forest", List.of("trees", "mtry", "max-depth", "max-nodes", "node-size", "subsample"),
            "gradient-boosting", List.of("trees", "max-depth", "max-nodes", "node-size", "shrinkage", "subsample"),
            "deep-learning", List.of("layers", "dropout", "learning-rate", "weight-decay", "batch", "epochs", "validation-share",
                    "patience"));
    private static final String SURVIVAL = "shifted-beta-geometric";
    private static final Set<String> WITH_VALUE = Set.of("fixed", "recall-at-least");

    private final FeatureSchemas schemas;
    private final Consumer<String> changed;
    private final Map<String, Consumer<FormValues>> fields = new LinkedHashMap<>();
    private String text = "";
    private String shape = "";

    /** @param changed takes the new text when somebody changed a field */
    SettingsForm(FeatureSchemas schemas, Consumer<String> changed) {
        this.schemas = schemas;
        this.changed = changed;
        getContent().getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
    }

    /** Shows what a text says. */
    void show(String newText) {
        text = newText;
        Optional<FormValues> values = FormValues.of(newText);
        if (values.isEmpty()) {
            shape = "";
            getContent().removeAll();
            getContent().add(Parts.quiet(getTranslation("specification.form.broken")));
            return;
        }
        String wanted = values.get().task() + " " + values.get().text("algorithm");
        if (!wanted.equals(shape)) {
            shape = wanted;
            build(values.get());
        }
        fields.values().forEach(field -> field.accept(values.get()));
    }

    private void build(FormValues values) {
        fields.clear();
        getContent().removeAll();
        getContent().add(text("title", YamlEdit::quoted));
        if (values.text("algorithm").equals(SURVIVAL)) {
            getContent().add(grid(number("minLeavers"), number("minCustomerMonths"), number("level"), number("seed")));
            return;
        }
        List<String> hyperparameters = HYPERPARAMETERS.getOrDefault(values.text("algorithm"), List.of());
        if (!hyperparameters.isEmpty()) {
            section("hyperparameters", grid(hyperparameters.stream().map(key -> number("hyperparameters." + key))
                    .toArray(Component[]::new)));
        }
        List<Component> preparing = new ArrayList<>(List.of(choice("encoding", "one-hot", "ordinal")));
        if (values.task() == Task.CHURN) {
            preparing.add(choice("resampling", "none", "class-weights", "smote"));
            preparing.add(choice("calibration", "none", "platt", "isotonic"));
        }
        preparing.add(flag("scale"));
        section("preparing", grid(preparing.toArray(Component[]::new)));
        if (values.task() == Task.CHURN) {
            section("threshold", grid(policy(), number("threshold.value")));
        }
        section("validation", grid(number("validation.folds"), number("validation.repeats"), number("seed")));
        List<String> known = FeatureChoice.allowed(values.task(), schemas.of(values.task())).stream().toList();
        section("features", features("include", known), features("exclude", known));
    }

    private void section(String name, Component... parts) {
        H3 heading = new H3(getTranslation("specification.form." + name));
        heading.getStyle().setMargin("0");
        getContent().add(heading);
        getContent().add(parts);
    }

    private static Div grid(Component... parts) {
        Div grid = new Div(parts);
        grid.addClassName("field-grid");
        return grid;
    }

    private TextField number(String path) {
        return text(path, value -> value.matches("[-+.0-9eE]+|\\[[-+.0-9eE, ]*]") ? value : YamlEdit.quoted(value));
    }

    private TextField text(String path, UnaryOperator<String> written) {
        TextField field = new TextField(label(path));
        field.setWidthFull();
        fields.put(path, values -> {
            field.setValue(values.text(path));
            boolean searched = path.startsWith("hyperparameters.") && values.isSearched(path.substring(path.indexOf('.') + 1));
            field.setReadOnly(searched);
            field.setHelperText(searched ? getTranslation("specification.form.searched") : null);
            if (path.equals("threshold.value")) {
                field.setEnabled(WITH_VALUE.contains(values.text("threshold.policy")));
            }
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                String value = change.getValue().strip();
                put(path, value.isEmpty() ? "" : written.apply(value));
            }
        });
        return field;
    }

    private Select<String> choice(String path, String... choices) {
        Select<String> field = new Select<>();
        field.setLabel(label(path));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> getTranslation("specification.choice." + choice));
        field.setWidthFull();
        fields.put(path, values -> field.setValue(List.of(choices).contains(values.text(path)) ? values.text(path) : null));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                put(path, change.getValue());
            }
        });
        return field;
    }

    private Select<String> policy() {
        Select<String> field = choice("threshold.policy", "max-f1", "max-profit", "recall-at-least", "fixed");
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !WITH_VALUE.contains(change.getValue())) {
                put("threshold.value", "");
            }
        });
        return field;
    }

    private Checkbox flag(String path) {
        Checkbox field = new Checkbox(label(path));
        field.getStyle().set("align-self", "end");
        fields.put(path, values -> field.setValue(values.text(path).equals("true")));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                put(path, String.valueOf(change.getValue()));
            }
        });
        return field;
    }

    private MultiSelectComboBox<String> features(String key, Collection<String> known) {
        String path = "features." + key;
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label(path));
        field.setItems(known);
        field.setWidthFull();
        field.setHelperText(getTranslation("specification.field." + path + ".help"));
        fields.put(path, values -> field.setValue(values.list("features", key).stream().filter(known::contains).toList()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                List<String> chosen = known.stream().filter(change.getValue()::contains).toList();
                put(path, chosen.isEmpty() ? "" : "[" + String.join(", ", chosen) + "]");
            }
        });
        return field;
    }

    private String label(String path) {
        return getTranslation("specification.field." + path);
    }

    /** @param value as YAML; nothing to take the key out */
    private void put(String path, String value) {
        text = value.isEmpty() ? YamlEdit.without(text, path) : YamlEdit.with(text, path, value);
        changed.accept(text);
    }
}
