package io.telelink.monitoring.ui;

import java.time.Instant;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.telelink.monitoring.Alert;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** An alert in a list: what it is about, why, since when, and the way to its page. */
final class AlertCard extends Composite<Div> {

    AlertCard(Alert alert, Instant now) {
        getContent().add(Parts.line(Addresses.alert(alert, Words.kind(alert)), Words.badge(alert.severity()), Words.badge(alert.state()),
                Parts.secondary(Words.text("monitoring.version", String.valueOf(alert.version()))), TimeText.relative(alert.raisedAt(), now)));
        Paragraph cause = new Paragraph(alert.cause());
        cause.getStyle().setMargin("0.25rem 0 0");
        getContent().add(cause);
    }
}
