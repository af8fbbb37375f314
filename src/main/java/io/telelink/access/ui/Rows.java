package io.telelink.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;

/** Rows of a list with words at the left and what can be done with them at the right, or below where it is narrow. */
final class Rows {

    private Rows() {
    }

    static ListItem item(Component... parts) {
        ListItem item = new ListItem(parts);
        item.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "var(--vaadin-gap-s) var(--vaadin-gap-m)").set("padding-block", "var(--vaadin-padding-s)")
                .set("border-top", "1px solid var(--vaadin-border-color-secondary)");
        return item;
    }
}
