package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Pieces that pages are put together from. */
public final class Parts {

    private Parts() {
    }

    /** Parts under each other, no wider than the page. */
    public static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)").set("gap", "var(--vaadin-gap-m)");
        return stack;
    }

    /** Parts in a frame, under a heading. */
    public static Div panel(String heading, Component... parts) {
        Div panel = stack(new H2(heading));
        panel.add(parts);
        panel.addClassName("panel");
        return panel;
    }

    /** Parts beside each other, as many as fit in a line. */
    public static Div line(Component... parts) {
        Div line = new Div(parts);
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "var(--vaadin-gap-xs) var(--vaadin-gap-m)");
        return line;
    }

    public static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        paragraph.getStyle().setMargin("0");
        return paragraph;
    }

    public static Span secondary(String text) {
        Span span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
