package io.telelink.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Pieces that the pages of models are put together from. */
final class Parts {

    private Parts() {
    }

    /** Parts under each other, no wider than the page. */
    static Div stack(String gap, Component... parts) {
        Div stack = new Div(parts);
        stack.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)").set("gap", gap);
        return stack;
    }

    /** Parts under a heading. */
    static Div section(String heading, Component... parts) {
        Div section = stack("var(--vaadin-gap-m)", new H2(heading));
        section.add(parts);
        return section;
    }

    static Div panel(Component... parts) {
        Div panel = new Div(parts);
        panel.addClassName("panel");
        return panel;
    }

    /** Parts beside each other where there is room. */
    static Div columns(Component... parts) {
        Div columns = new Div(parts);
        columns.addClassName("columns");
        return columns;
    }

    static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        paragraph.getStyle().set("margin", "0");
        return paragraph;
    }
}
