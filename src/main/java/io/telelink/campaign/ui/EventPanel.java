package io.telelink.campaign.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.campaign.CampaignEvent;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** What happened to a campaign, newest first. */
final class EventPanel extends Composite<Div> {

    EventPanel(List<CampaignEvent> events) {
        UnorderedList list = new UnorderedList();
        events.forEach(event -> list.add(new ListItem(Parts.line(
                new Span(getTranslation("campaign.event." + event.kind(), event.actor())),
                Parts.secondary(Formats.date(event.day())), TimeText.of(event.occurredAt()),
                new Span(event.reason())))));
        getContent().add(Parts.panel(getTranslation("campaign.history"), list));
    }
}
