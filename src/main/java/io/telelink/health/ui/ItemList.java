package io.telelink.health.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.health.HealthItem;
import io.telelink.health.Light;
import io.telelink.shell.Parts;

/** Things that were looked at: what, how it is, and what to do. */
final class ItemList extends Composite<UnorderedList> {

    ItemList(List<HealthItem> items) {
        getContent().addClassName("health-items");
        items.forEach(item -> getContent().add(new ListItem(name(item), words(item))));
    }

    private static Div name(HealthItem item) {
        Span name = new Span(item.name());
        name.addClassName("secondary");
        return new Div(name);
    }

    private static Div words(HealthItem item) {
        Div line = Parts.line();
        if (item.light() != Light.NONE) {
            line.add(LightBadge.of(item.light()));
        }
        line.add(new Span(item.state()));
        Div words = new Div(line);
        if (!item.advice().isEmpty()) {
            words.add(Parts.quiet(item.advice()));
        }
        return words;
    }
}
