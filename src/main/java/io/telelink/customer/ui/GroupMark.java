package io.telelink.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.shell.Parts;

/** Says which group the list is narrowed to, and lets go of it. */
final class GroupMark extends Composite<Div> {

    GroupMark(String name, Runnable removed) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> removed.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("customer.segment.remove", name));
        getContent().add(Parts.line(new Span(getTranslation("customer.segment", name)), remove));
    }
}
