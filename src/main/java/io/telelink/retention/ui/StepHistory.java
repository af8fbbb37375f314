package io.telelink.retention.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.telelink.retention.ActionEvent;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** How an action came to where it stands, step by step. */
final class StepHistory extends Composite<OrderedList> {

    StepHistory(List<ActionEvent> events, Map<String, String> people) {
        getContent().addClassName("step-list");
        events.forEach(event -> getContent().add(new ListItem(entry(event, people))));
    }

    private Div entry(ActionEvent event, Map<String, String> people) {
        String what = event.from() == event.to()
                ? getTranslation("retention.step.planned", event.assignee() == null ? "" : people.getOrDefault(event.assignee(), event.assignee()),
                        Formats.date(event.dueOn()))
                : event.channel() == null ? Words.status(event.to())
                        : getTranslation("retention.step.by", Words.status(event.to()), Words.channel(event.channel()));
        Div line = Parts.line(new Span(what), Parts.secondary(getTranslation("retention.step.who", Formats.date(event.day()),
                people.getOrDefault(event.actor(), event.actor()))));
        if (!event.note().isEmpty()) {
            line.add(new Span("“" + event.note() + "”"));
        }
        return line;
    }
}
