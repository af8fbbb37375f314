package io.telelink.training.specification.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.shell.Parts;
import io.telelink.training.specification.FeatureSchemas;
import io.telelink.training.specification.SpecificationFault;

/** The text of a specification and its common settings beside it: two ways to change the same words. */
final class EditorPanel extends Composite<Div> {

    private final CodeEditor editor = new CodeEditor(getTranslation("specification.text"));
    private final FaultList faults = new FaultList(editor::goTo);
    private final SettingsForm form;
    private final Function<String, List<SpecificationFault>> checks;
    private Consumer<String> changed = text -> { };

    EditorPanel(FeatureSchemas schemas, String text, Function<String, List<SpecificationFault>> checks) {
        this.checks = checks;
        this.form = new SettingsForm(schemas, this::put);
        editor.setValue(text);
        editor.addValueChangeListener(change -> shown());
        getContent().addClassName("columns");
        getContent().add(panel("specification.text", editor, faults),
                panel("specification.form", Parts.quiet(getTranslation("specification.form.about")), form));
        form.show(text);
        check();
    }

    /** As high as its neighbour, with its parts at the top. */
    private Div panel(String heading, Component... parts) {
        Div panel = Parts.panel(getTranslation(heading), parts);
        panel.getStyle().set("align-content", "start");
        return panel;
    }

    void whenChanged(Consumer<String> listener) {
        changed = listener;
    }

    String text() {
        return editor.getValue();
    }

    /** Another text in place of this one. */
    void put(String text) {
        editor.setValue(text);
    }

    private void shown() {
        check();
        form.show(text());
        changed.accept(text());
    }

    /** Says what is wrong with the text as it stands. */
    List<SpecificationFault> check() {
        List<SpecificationFault> found = checks.apply(text());
        faults.show(found);
        editor.mark(found);
        return found;
    }

    void goTo(SpecificationFault fault) {
        editor.goTo(Math.max(1, fault.line()));
    }
}
