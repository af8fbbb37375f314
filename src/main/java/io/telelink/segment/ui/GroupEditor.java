package io.telelink.segment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Rule;
import io.telelink.segment.rule.RulePaths;
import io.telelink.shell.Parts;

/** A group of criteria and further groups. */
final class GroupEditor extends Composite<Div> implements RulePart {

    private final Select<Join> join = new Select<>();
    private final Div parts = new Div();
    private final Span problem = new Span();
    private final Button addCriterion;
    private final List<RulePart> editors = new ArrayList<>();
    private final List<Field> fields;
    private final Runnable changed;
    private final int depth;

    /** @param removed told when the group is to go; empty for the outermost, which stays */
    GroupEditor(Group group, int depth, List<Field> fields, Runnable changed, Optional<Consumer<RulePart>> removed) {
        this.depth = depth;
        this.fields = fields;
        this.changed = changed;
        join.setAriaLabel(getTranslation("segment.join"));
        join.setItems(Join.values());
        join.setItemLabelGenerator(each -> getTranslation("segment.join." + each));
        join.setValue(group.join());
        join.addValueChangeListener(change -> changed.run());
        addCriterion = button("segment.add.criterion", VaadinIcon.PLUS, () -> {
            CriterionEditor editor = criterion(new Criterion(fields.getFirst().name(),
                    fields.getFirst().type().operators().getFirst(), List.of()));
            editor.focus();
        });
        Div head = Parts.line(join, addCriterion);
        if (depth < Rule.MAX_DEPTH) {
            head.add(button("segment.add.group", VaadinIcon.FOLDER_ADD, () -> add(new Group(Join.ANY, List.of()))));
        }
        removed.ifPresent(gone -> head.add(button("segment.remove.group", VaadinIcon.TRASH, () -> gone.accept(this))));
        problem.addClassNames("rule-problem", "secondary");
        problem.setVisible(false);
        parts.addClassName("rule-parts");
        getContent().addClassName("rule-group");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("segment.group", String.valueOf(depth)));
        getContent().add(head, parts, problem);
        group.parts().forEach(this::add);
    }

    @Override
    public Group read() {
        return new Group(join.getValue(), editors.stream().map(RulePart::read).toList());
    }

    @Override
    public void mark(Map<String, String> problems, String path) {
        problem.setText(problems.getOrDefault(path, ""));
        problem.setVisible(problems.containsKey(path));
        for (int i = 0; i < editors.size(); i++) {
            editors.get(i).mark(problems, RulePaths.part(path, join.getValue(), i));
        }
    }

    @Override
    public Component component() {
        return this;
    }

    private void add(Rule rule) {
        switch (rule) {
            case Criterion criterion -> criterion(criterion);
            case Group group -> put(new GroupEditor(group, depth + 1, fields, changed, Optional.of(this::remove)));
        }
    }

    private CriterionEditor criterion(Criterion criterion) {
        CriterionEditor editor = new CriterionEditor(criterion, fields, changed, this::remove);
        put(editor);
        return editor;
    }

    private void put(RulePart editor) {
        editors.add(editor);
        parts.add(editor.component());
    }

    private void remove(RulePart editor) {
        editors.remove(editor);
        parts.remove(editor.component());
        // Whoever works by keyboard would otherwise start again at the top of the page.
        addCriterion.focus();
        changed.run();
    }

    private Button button(String text, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation(text), icon.create(), click -> {
            action.run();
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
