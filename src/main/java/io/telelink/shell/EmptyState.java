package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Nothing here yet, and what to do next. Texts are keys of texts, or texts. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(String title, String whatToDoNext, Component... action) {
        this(VaadinIcon.INBOX, title, whatToDoNext, action);
    }

    public EmptyState(VaadinIcon sign, String title, String whatToDoNext, Component... action) {
        this(sign, new H2(Texts.resolve(title)), whatToDoNext, action);
    }

    /** With a heading of the level that the place needs. */
    EmptyState(VaadinIcon sign, HtmlContainer heading, String whatToDoNext, Component... action) {
        Icon icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("empty-state");
        getContent().add(icon, heading, new Paragraph(Texts.resolve(whatToDoNext)));
        getContent().add(action);
    }
}
