package io.telelink.scoring.ui;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.telelink.learning.model.FeatureChange;
import io.telelink.learning.model.WayOut;
import io.telelink.learning.model.WaysOut;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** The smallest changes with which somebody would not be at high risk. */
final class WaysOutPanel extends Composite<Div> {

    WaysOutPanel(WaysOut ways) {
        H3 heading = new H3(getTranslation("scoring.ways-out"));
        heading.getStyle().setMargin("0");
        Div content = Parts.stack(heading);
        if (ways.ways().isEmpty()) {
            content.add(Parts.plain(getTranslation("scoring.ways-out.none")));
        } else {
            OrderedList list = new OrderedList(ways.ways().stream().map(this::way).toArray(ListItem[]::new));
            list.getStyle().setMargin("0").set("padding-inline-start", "1.25rem").set("display", "grid")
                    .set("gap", "var(--vaadin-gap-s)");
            content.add(list, Parts.quiet(getTranslation("scoring.ways-out.about")));
        }
        getContent().add(content);
    }

    private ListItem way(WayOut way) {
        Component changes = Parts.plain(getTranslation("scoring.ways-out.way", words(way.changes()),
                Formats.share(way.probability())));
        ListItem item = new ListItem(Parts.line(changes, Words.risk(way.band())));
        if (!way.along().isEmpty()) {
            item.add(Parts.quiet(getTranslation("scoring.ways-out.along", words(way.along()))));
        }
        return item;
    }

    private String words(List<FeatureChange> changes) {
        return changes.stream().map(change -> getTranslation("scoring.ways-out.change", change.label(), change.from(),
                change.to())).collect(Collectors.joining("; "));
    }
}
