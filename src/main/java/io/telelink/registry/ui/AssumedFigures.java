package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Parts;

/** What a value version takes for granted, as cards. */
final class AssumedFigures extends Composite<Div> {

    AssumedFigures(Assumed assumed) {
        getContent().add(Parts.section(getTranslation("registry.value.assumptions"), new FigureRow(
                card("margin", assumed.margin()),
                card("discount", assumed.discountRate()),
                card("horizon", assumed.horizon()),
                card("window", assumed.window()))));
    }

    private FigureCard card(String name, String value) {
        return new FigureCard("registry.value." + name, value).withDefinition("registry.definition." + name,
                "registry.period.fixed", "registry.source.assumption");
    }
}
