package io.telelink.retention.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.retention.RetentionAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** Actions for one customer: where each stands, what was offered, when the customer was contacted, and whose it is. */
final class ActionList extends Composite<UnorderedList> {

    /** @param linked whether the reader may open them */
    ActionList(List<RetentionAction> actions, Map<String, String> people, boolean linked) {
        getContent().addClassName("step-list");
        actions.forEach(action -> getContent().add(new ListItem(line(action, people, linked))));
    }

    private Div line(RetentionAction action, Map<String, String> people, boolean linked) {
        Component name = linked ? Addresses.action(action.id(), action.offerName()) : new Span(action.offerName());
        String assignee = action.assignee() == null ? getTranslation("retention.filter.nobody")
                : people.getOrDefault(action.assignee(), action.assignee());
        String proposed = Formats.date(action.createdOn());
        return Parts.line(Words.badge(action.status()), name, Parts.secondary(action.contactedOn() == null
                ? getTranslation("retention.customer.action", proposed, assignee)
                : getTranslation("retention.customer.action.contacted", proposed, Formats.date(action.contactedOn()), assignee)));
    }
}
