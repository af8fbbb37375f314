package io.telelink.segment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.segment.Field;
import io.telelink.segment.Operator;

/** The fields for what a criterion compares with; shares are written in percent. */
final class ValueEditor extends Composite<Div> {

    private static final double PERCENT = 100;

    private final Field field;
    private final Operator operator;
    private final Runnable changed;
    private final List<NumberField> numbers = new ArrayList<>();
    private final MultiSelectComboBox<String> levels = new MultiSelectComboBox<>();
    private final Select<Boolean> flag = new Select<>();

    /** @param values shown as far as they suit the operator */
    ValueEditor(Field field, Operator operator, List<Object> values, Runnable changed) {
        this.field = field;
        this.operator = operator;
        this.changed = changed;
        getContent().addClassName("rule-values");
        switch (operator) {
            case MISSING, KNOWN -> { }
            case IN, NOT_IN -> showLevels(values);
            case IS -> showFlag(values);
            case BETWEEN -> {
                number(values, 0, "segment.value.from");
                getContent().add(new Span(getTranslation("segment.value.and")));
                number(values, 1, "segment.value.to");
            }
            case EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> number(values, 0, "segment.value");
        }
    }

    /** What has been filled in so far. */
    List<Object> read() {
        return switch (operator) {
            case MISSING, KNOWN -> List.of();
            case IN, NOT_IN -> List.copyOf(new TreeSet<>(levels.getValue()));
            case IS -> flag.getOptionalValue().map(List::<Object>of).orElse(List.of());
            case BETWEEN, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> numbers.stream()
                    .flatMap(number -> number.getOptionalValue().stream()).map(value -> (Object) stored(value)).toList();
        };
    }

    private void number(List<Object> values, int index, String label) {
        NumberField number = new NumberField();
        number.setAriaLabel(getTranslation(label) + " " + Words.label(field));
        number.setMin(shown(field.min()));
        number.setMax(shown(field.max()));
        number.setStep(field.whole() ? 1 : .01);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setWidth("8rem");
        if (values.size() > index && values.get(index) instanceof Double value) {
            number.setValue(shown(value));
        }
        number.addValueChangeListener(change -> changed.run());
        numbers.add(number);
        getContent().add(number);
    }

    private void showLevels(List<Object> values) {
        List<String> chosen = values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
        levels.setAriaLabel(Words.label(field));
        levels.setItems(Stream.concat(field.levels().stream(), chosen.stream()).distinct().toList());
        levels.setItemLabelGenerator(level -> Words.level(field, level));
        levels.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        levels.setWidth("min(18rem, 100%)");
        levels.setValue(chosen);
        levels.addValueChangeListener(change -> changed.run());
        getContent().add(levels);
    }

    private void showFlag(List<Object> values) {
        flag.setAriaLabel(Words.label(field));
        flag.setItems(true, false);
        flag.setItemLabelGenerator(value -> getTranslation(value ? "customer.yes" : "customer.no"));
        flag.setWidth("8rem");
        flag.setValue(!values.isEmpty() && values.getFirst() instanceof Boolean value ? value : true);
        flag.addValueChangeListener(change -> changed.run());
        getContent().add(flag);
    }

    private double shown(double value) {
        return isShare() ? Math.round(value * PERCENT * 1e9) / 1e9 : value;
    }

    private double stored(double value) {
        return isShare() ? value / PERCENT : value;
    }

    private boolean isShare() {
        return field.unit().equals("%");
    }
}
