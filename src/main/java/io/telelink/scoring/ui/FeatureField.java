package io.telelink.scoring.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Imputation;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Formats;

/** One feature to be filled in: what it is called, what is allowed, and what is wrong with what stands there. */
final class FeatureField {

    private static final int FEW_LEVELS = 8;
    private static final String YES = "Yes";
    private static final String NO = "No";

    private final Schema schema;
    private final Feature feature;
    private final HasValue<?, String> value;
    private String given = "";

    FeatureField(Schema schema, Feature feature) {
        this.schema = schema;
        this.feature = feature;
        this.value = switch (feature.kind()) {
            case NUMERIC -> number(feature);
            case CATEGORICAL -> feature.levels().size() <= FEW_LEVELS ? select(feature) : combo(feature);
            case FLAG -> flag(feature);
        };
        component().setId(feature.name());
        value.addValueChangeListener(change -> check());
    }

    private static TextField number(Feature feature) {
        TextField field = new TextField(feature.label());
        field.setManualValidation(true);
        field.getElement().setProperty("inputmode", feature.integer() ? "numeric" : "decimal");
        field.setMaxLength(20);
        if (feature.unit().equals("$")) {
            field.setPrefixComponent(new Span("$"));
        } else if (!feature.unit().isEmpty()) {
            field.setSuffixComponent(new Span(feature.unit()));
        }
        String range = I18NProvider.translate("scoring.form.range", limit(feature.min()), limit(feature.max()));
        field.setHelperText(feature.imputation() instanceof Imputation.RatioTo && feature.unit().equals("$")
                ? I18NProvider.translate("scoring.form.derived", range) : range);
        return field;
    }

    private static String limit(double value) {
        return Formats.decimal(value, value == Math.rint(value) ? 0 : 2);
    }

    private static Select<String> select(Feature feature) {
        Select<String> field = new Select<>();
        field.setLabel(feature.label());
        field.setManualValidation(true);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(I18NProvider.translate("scoring.form.unknown"));
        field.setItems(feature.levels());
        return field;
    }

    private static ComboBox<String> combo(Feature feature) {
        ComboBox<String> field = new ComboBox<>(feature.label());
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.setPlaceholder(I18NProvider.translate("scoring.form.unknown"));
        field.setItems(feature.levels());
        return field;
    }

    private static RadioButtonGroup<String> flag(Feature feature) {
        RadioButtonGroup<String> field = new RadioButtonGroup<>(feature.label());
        field.setManualValidation(true);
        field.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        String unknown = I18NProvider.translate("scoring.form.unknown");
        field.setItems(YES, NO, unknown);
        field.setValue(unknown);
        return field;
    }

    Feature feature() {
        return feature;
    }

    /** Where the value stands in a row. */
    int position() {
        return schema.indexOf(feature.name());
    }

    Component component() {
        return (Component) value;
    }

    /** What stands in the field; empty where nothing is known. */
    String text() {
        String text = value.getOptionalValue().orElse("").strip();
        return feature.kind() == Kind.FLAG && !text.equals(YES) && !text.equals(NO) ? "" : text;
    }

    /** Shows what is known, which the field holds until somebody writes something else. */
    void give(double known) {
        given = Double.isNaN(known) ? "" : schema.text(feature, known);
        setText(given);
    }

    /** Whether something else stands here than what is known: a number that is shown rounded is known exactly. */
    boolean isChanged() {
        return !text().equals(given);
    }

    void onChange(Runnable changed) {
        value.addValueChangeListener(change -> changed.run());
    }

    void setText(String text) {
        if (text.isEmpty()) {
            clear();
        } else {
            value.setValue(text);
        }
    }

    void clear() {
        if (feature.kind() == Kind.FLAG) {
            value.setValue(I18NProvider.translate("scoring.form.unknown"));
        } else {
            value.clear();
        }
        showError("");
    }

    /** The value as rows hold it, NaN where nothing is known; empty when it is wrong, which the field then says. */
    Optional<Double> read() {
        return check() ? Optional.of(text().isEmpty() ? Double.NaN : schema.parse(feature, text())) : Optional.empty();
    }

    private boolean check() {
        try {
            if (!text().isEmpty()) {
                schema.parse(feature, text());
            }
            showError("");
            return true;
        } catch (IllegalArgumentException wrong) {
            showError(String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    private void showError(String message) {
        HasValidationProperties validation = (HasValidationProperties) value;
        validation.setInvalid(!message.isEmpty());
        validation.setErrorMessage(message);
    }

    void focus() {
        if (value instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
