package io.telelink.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A titled part of the profile. */
abstract class Panel extends Section {

    Panel(String title, String explanation, Component... actions) {
        addClassName("panel");
        H2 heading = new H2(getTranslation(title));
        heading.setId(title.replace('.', '-'));
        getElement().setAttribute("aria-labelledby", title.replace('.', '-'));
        Paragraph words = new Paragraph(getTranslation(explanation));
        words.addClassName("secondary");
        words.getStyle().set("margin", "0.25rem 0 0");
        Div left = new Div(heading, words);
        left.getStyle().set("flex", "1 1 16rem").set("min-width", "0");
        Div top = new Div(left);
        top.add(actions);
        top.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "flex-start")
                .set("gap", "var(--vaadin-gap-m)").set("margin-bottom", "var(--vaadin-padding-m)");
        add(top);
    }
}
