package io.telelink.scoring.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.customer.CustomerRow;
import io.telelink.learning.data.Schema;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** Customers who are about to leave, with what they are worth, the reason to talk about and what an offer would earn. */
final class WorthKeeping extends Composite<UnorderedList> {

    WorthKeeping(List<CustomerRow> customers, Schema schema) {
        getContent().getStyle().set("list-style", "none").setMargin("0").setPadding("0");
        customers.forEach(customer -> getContent().add(item(customer, schema)));
    }

    private ListItem item(CustomerRow customer, Schema schema) {
        Anchor account = new Anchor(Addresses.customer(customer.accountNumber()), customer.accountNumber());
        account.getStyle().set("font-weight", "var(--aura-font-weight-semibold)");
        Div who = Parts.line(account);
        if (customer.riskBand() != null) {
            who.add(Words.risk(customer.riskBand()));
        }
        who.getStyle().set("flex", "1 1 12rem");
        Div line = Parts.line(who, Parts.line(figure(share(customer), "scoring.to-keep.probability"),
                figure(value(customer), "scoring.to-keep.value")));
        Div reason = small(customer.mainReason() == null ? getTranslation("scoring.to-keep.no-reason")
                : getTranslation("scoring.to-keep.reason", Words.feature(schema, customer.mainReason())));
        ListItem item = new ListItem(line, reason, small(customer.offer() == null || customer.expectedProfit() == null
                ? getTranslation("scoring.to-keep.no-offer")
                : getTranslation("scoring.to-keep.offer", customer.offer(), Formats.money(customer.expectedProfit()))));
        item.getStyle().set("padding-block", "var(--vaadin-padding-s)")
                .set("border-bottom", "1px solid var(--vaadin-border-color-secondary)");
        return item;
    }

    private static Div small(String words) {
        Div small = new Div(words);
        small.addClassName("secondary");
        small.getStyle().set("font-size", "var(--aura-font-size-s)");
        return small;
    }

    private Span figure(String value, String key) {
        Span figure = new Span(getTranslation(key, value));
        figure.addClassName("num");
        figure.getStyle().set("white-space", "nowrap");
        return figure;
    }

    private static String share(CustomerRow customer) {
        return customer.probability() == null ? Formats.UNKNOWN : Formats.share(customer.probability());
    }

    private static String value(CustomerRow customer) {
        return customer.clv() == null ? Formats.UNKNOWN : Formats.money(customer.clv());
    }
}
