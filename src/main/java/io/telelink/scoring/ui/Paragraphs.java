package io.telelink.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Pieces that several parts of this feature are put together from. */
final class Paragraphs {

    private Paragraphs() {
    }

    /** A quiet line. */
    static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        paragraph.getStyle().setMargin("0");
        return paragraph;
    }

    static Paragraph plain(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.getStyle().setMargin("0");
        return paragraph;
    }

    /** Parts under each other. */
    static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)").set("min-width", "0")
                .set("align-content", "start")
                .set("grid-template-columns", "minmax(0, 1fr)");
        return stack;
    }

    /** Parts beside each other that wrap where there is no room. */
    static Div line(Component... parts) {
        Div line = new Div(parts);
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "var(--vaadin-gap-s) var(--vaadin-gap-m)");
        return line;
    }

    /** A framed part of a page with its heading. */
    static Div panel(String heading, Component... parts) {
        Div panel = stack(new H2(heading));
        panel.add(parts);
        panel.addClassName("panel");
        return panel;
    }
}
