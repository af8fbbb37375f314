package io.telelink.segment.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Operator;

/** One criterion: field, what is asked of it, values. One whose field is gone stays as it is until another field is chosen. */
final class CriterionEditor extends Composite<Div> implements RulePart {

    private final ComboBox<Field> field = new ComboBox<>();
    private final Select<Operator> operator = new Select<>();
    private final Div values = new Div();
    private final Span problem = new Span();
    private final Runnable changed;
    private Criterion before;
    private Optional<ValueEditor> value = Optional.empty();

    /** @param removed told when the criterion is to go */
    CriterionEditor(Criterion criterion, List<Field> fields, Runnable changed, Consumer<RulePart> removed) {
        this.before = criterion;
        this.changed = changed;
        field.setAriaLabel(getTranslation("segment.criterion.field"));
        field.setItems(fields);
        field.setItemLabelGenerator(Words::label);
        field.setPlaceholder(getTranslation("segment.criterion.field"));
        field.setWidth("min(17rem, 100%)");
        operator.setAriaLabel(getTranslation("segment.criterion.operator"));
        operator.setItemLabelGenerator(each -> each == null ? "" : getTranslation("segment.operator." + each));
        operator.setWidth("9rem");
        problem.addClassNames("rule-problem", "secondary");
        problem.getElement().setAttribute("role", "status");
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("segment.criterion.remove"));
        remove.setTooltipText(getTranslation("segment.criterion.remove"));
        getContent().addClassName("rule-criterion");
        getContent().add(field, operator, values, remove, problem);
        fields.stream().filter(known -> known.name().equals(criterion.field())).findFirst().ifPresentOrElse(known -> {
            field.setValue(known);
            show(known, criterion.operator(), criterion.values());
        }, () -> operator.setVisible(false));
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue(), change.getValue().type().operators().getFirst(), List.of());
                changed.run();
            }
        });
        operator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                show(field.getValue(), change.getValue(), read().values());
                changed.run();
            }
        });
    }

    @Override
    public Criterion read() {
        value.ifPresent(editor -> before = new Criterion(field.getValue().name(), operator.getValue(), editor.read()));
        return before;
    }

    @Override
    public void mark(Map<String, String> problems, String path) {
        problem.setText(problems.getOrDefault(path, ""));
        problem.setVisible(problems.containsKey(path));
    }

    @Override
    public Component component() {
        return this;
    }

    void focus() {
        field.focus();
    }

    private void show(Field chosen, Operator asked, List<Object> given) {
        Operator possible = chosen.type().operators().contains(asked) ? asked : chosen.type().operators().getFirst();
        operator.setItems(chosen.type().operators());
        operator.setValue(possible);
        operator.setVisible(true);
        ValueEditor editor = new ValueEditor(chosen, possible, given, changed);
        value = Optional.of(editor);
        values.removeAll();
        values.add(editor);
    }
}
