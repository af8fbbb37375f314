package io.telelink.training.specification.ui;

import java.util.List;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.telelink.training.specification.SpecificationFault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text area in letters of one width, with line numbers and marks on lines that are wrong ({@code frontend/code-editor.js}). */
@Tag("app-code-editor")
@JsModule("context://ui/code-editor.js")
final class CodeEditor extends AbstractSinglePropertyField<CodeEditor, String> implements HasStyle {

    CodeEditor(String label) {
        super("value", "", false);
        getElement().setProperty("label", label);
    }

    void mark(List<SpecificationFault> faults) {
        ArrayNode marks = JsonNodeFactory.instance.arrayNode();
        faults.forEach(fault -> marks.addObject().put("line", fault.line()).put("text", fault.reason()));
        getElement().setPropertyJson("faults", marks);
    }

    /** Puts the cursor on a line, from 1. */
    void goTo(int line) {
        getElement().callJsFunction("goTo", line);
    }
}
