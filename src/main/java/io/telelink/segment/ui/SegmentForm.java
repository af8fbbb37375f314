package io.telelink.segment.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentDraft;
import io.telelink.shell.Parts;

/** Name, sharing, comment and rule of a segment, as they are being edited. */
final class SegmentForm extends Composite<Div> {

    private final TextField name = new TextField(getTranslation("segment.name"));
    private final Checkbox shared = new Checkbox(getTranslation("segment.shared"));
    private final TextField comment = new TextField(getTranslation("segment.comment"));
    private final Div rulePlace = new Div();
    private final List<Field> fields;
    private final Runnable edited;
    private GroupEditor rule;

    /** @param edited told after every change of the person, whether it makes sense so far or not */
    SegmentForm(List<Field> fields, Runnable edited) {
        this.fields = fields;
        this.edited = edited;
        this.rule = editor(Rule.EVERYONE);
        name.setMaxLength(SegmentDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(26rem, 100%)");
        comment.setMaxLength(SegmentDraft.LONGEST_COMMENT);
        comment.setWidth("min(26rem, 100%)");
        comment.setHelperText(getTranslation("segment.comment.help"));
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> told(change.isFromClient()));
        shared.addValueChangeListener(change -> told(change.isFromClient()));
        Div panel = Parts.stack(name, shared, new H2(getTranslation("segment.rule")), rulePlace, comment);
        panel.addClassName("panel");
        getContent().add(panel);
    }

    /** @param mayShare whether the person decides who sees it */
    void show(String newName, boolean newShared, boolean mayShare, Group newRule) {
        name.setValue(newName);
        name.setInvalid(false);
        shared.setValue(newShared);
        shared.setEnabled(mayShare);
        comment.clear();
        show(newRule);
    }

    void show(Group newRule) {
        rule = editor(newRule);
        rulePlace.removeAll();
        rulePlace.add(rule);
    }

    Group rule() {
        return rule.read();
    }

    String name() {
        return name.getValue().strip();
    }

    boolean isShared() {
        return shared.getValue();
    }

    String comment() {
        return comment.getValue();
    }

    void nameIsWrong(String why) {
        name.setErrorMessage(why);
        name.setInvalid(true);
        name.focus();
    }

    /** Shows beside each criterion what is wrong with it. */
    void mark(List<RuleProblem> problems) {
        Map<String, String> byPath = problems.stream()
                .collect(Collectors.toMap(RuleProblem::path, RuleProblem::message, (first, second) -> first));
        rule.mark(byPath, "");
    }

    private void told(boolean byPerson) {
        if (byPerson) {
            edited.run();
        }
    }

    private GroupEditor editor(Group group) {
        return new GroupEditor(group, 1, fields, edited, Optional.empty());
    }
}
