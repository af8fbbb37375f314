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
        return spaced("var(--vaadin-gap-m)", parts);
    }

    /** Parts under each other with another gap between them, in any CSS unit. */
    public static Div spaced(String gap, Component... parts) {
        Div stack = new Div(parts);
        stack.getStyle().set("display", "grid").set("grid-template-columns", "minmax(0, 1fr)").set("align-content", "start")
                .set("gap", gap);
        return stack;
    }

    /** Parts under a heading, without a frame. */
    public static Div section(String heading, Component... parts) {
        Div section = stack(new H2(heading));
        section.add(parts);
        return section;
    }

    /** Parts in a frame, under a heading. */
    public static Div panel(String heading, Component... parts) {
        Div panel = section(heading, parts);
        panel.addClassName("panel");
        return panel;
    }

    /** Parts in a frame that has no heading of its own. */
    public static Div frame(Component... parts) {
        Div frame = new Div(parts);
        frame.addClassName("panel");
        return frame;
    }

    /** Parts beside each other where there is room, else under each other. */
    public static Div columns(Component... parts) {
        Div columns = new Div(parts);
        columns.addClassName("columns");
        return columns;
    }

    /** Parts beside each other, as many as fit in a line. */
    public static Div line(Component... parts) {
        Div line = new Div(parts);
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "var(--vaadin-gap-xs) var(--vaadin-gap-m)");
        return line;
    }

    public static Paragraph plain(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.getStyle().setMargin("0");
        return paragraph;
    }

    public static Paragraph quiet(String text) {
        Paragraph paragraph = plain(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }

    public static Span secondary(String text) {
        Span span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
