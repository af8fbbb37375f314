package io.telelink.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** Names and values under each other. */
final class Facts extends Composite<NativeTable> {

    private final NativeTableBody body = new NativeTableBody();

    Facts(String ariaLabel) {
        getContent().add(body);
        getContent().setWidthFull();
        getContent().getElement().setAttribute("aria-label", ariaLabel);
        getContent().getStyle().set("border-collapse", "collapse").set("font-size", "var(--aura-font-size-s)");
    }

    void add(String name, String value) {
        add(name, new Span(value));
    }

    void add(String name, Component value) {
        NativeTableHeaderCell label = new NativeTableHeaderCell(name);
        label.getElement().setAttribute("scope", "row");
        label.addClassName("secondary");
        label.getStyle().set("text-align", "start").set("vertical-align", "top")
                .set("font-weight", "var(--aura-font-weight-regular)").set("padding", "0.3rem 1rem 0.3rem 0");
        NativeTableCell cell = new NativeTableCell(value);
        cell.getStyle().set("text-align", "end").set("overflow-wrap", "anywhere");
        NativeTableRow row = new NativeTableRow(label, cell);
        row.getStyle().set("border-bottom", "1px solid var(--vaadin-border-color-secondary)");
        body.add(row);
    }
}
