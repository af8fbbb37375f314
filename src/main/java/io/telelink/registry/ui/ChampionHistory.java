package io.telelink.registry.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.telelink.registry.ChampionChange;
import io.telelink.shell.TimeText;
import org.jspecify.annotations.Nullable;

/** Who was champion when, why, and who decided it; newest first. */
final class ChampionHistory extends Composite<Div> {

    /** The changes of one task, newest first. */
    ChampionHistory(String heading, List<ChampionChange> changes) {
        var list = new OrderedList();
        list.getStyle().set("list-style", "none").set("margin", "0").set("padding", "0").set("display", "grid")
                .set("gap", "var(--vaadin-gap-m)");
        for (int i = 0; i < changes.size(); i++) {
            list.add(item(changes.get(i), i == 0 ? null : changes.get(i - 1)));
        }
        H3 title = new H3(heading);
        title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
        getContent().addClassName("panel");
        getContent().add(title, list);
    }

    private ListItem item(ChampionChange change, @Nullable ChampionChange next) {
        Span version = new Span(VersionLink.to(change.versionId(), VersionLink.name(change.versionNumber(), change.versionTitle())));
        if (next == null) {
            version.add(ChampionBadge.create());
        }
        version.getStyle().set("display", "inline-flex").set("flex-wrap", "wrap").set("gap", "0.25rem 0.5rem");
        Div reason = new Div(change.reason());
        reason.getStyle().set("overflow-wrap", "anywhere");
        return new ListItem(version, period(change, next), reason);
    }

    private Component period(ChampionChange change, @Nullable ChampionChange next) {
        Div period = new Div();
        period.addClassName("secondary");
        period.add(new Text(getTranslation("registry.history.from") + " "), TimeText.of(change.changedAt()));
        if (next != null) {
            period.add(new Text(" " + getTranslation("registry.history.to") + " "), TimeText.of(next.changedAt()));
        }
        period.add(new Text(" " + getTranslation("registry.history.by", change.changedBy())));
        if (change.proposedBy() != null) {
            period.add(new Text(getTranslation("registry.history.proposed", change.proposedBy())));
        }
        if (change.kind() == ChampionChange.Kind.ROLLBACK) {
            period.add(new Text(getTranslation("registry.history.rollback")));
        }
        return period;
    }
}
