package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** Figure cards side by side, as many as fit. */
public final class FigureRow extends Composite<Div> {

    public FigureRow(Component... cards) {
        getContent().addClassName("figure-row");
        add(cards);
    }

    public void add(Component... cards) {
        getContent().add(cards);
    }
}
