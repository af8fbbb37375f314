package io.telelink.access.ui;

import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.access.DemonstrationAccount;

/** Accounts to try, each one click away from the form. */
final class DemonstrationPanel extends Composite<Section> {

    DemonstrationPanel(List<DemonstrationAccount> accounts, BiConsumer<String, String> fillIn) {
        H2 title = new H2(getTranslation("access.demonstration.title"));
        title.setId("demonstration-accounts");
        title.getStyle().set("margin", "0").set("font-size", "var(--aura-font-size-l)");
        Paragraph next = new Paragraph(getTranslation("access.demonstration.next"));
        next.addClassName("secondary");
        next.getStyle().set("margin", "0.25rem 0 var(--vaadin-padding-s)");
        UnorderedList list = new UnorderedList();
        list.getStyle().set("list-style", "none").set("margin", "0").set("padding", "0");
        accounts.forEach(account -> list.add(item(account, fillIn)));
        getContent().addClassName("panel");
        getContent().getElement().setAttribute("aria-labelledby", "demonstration-accounts");
        getContent().add(title, next, list);
    }

    private ListItem item(DemonstrationAccount account, BiConsumer<String, String> fillIn) {
        Span role = new Span(account.roleLabel());
        role.getStyle().set("font-weight", "var(--aura-font-weight-semibold)");
        Span credentials = secondary(account.username() + " / " + account.password());
        credentials.getStyle().set("overflow-wrap", "anywhere");
        Div words = new Div(role, secondary(account.whatItShows()), credentials);
        words.getStyle().set("display", "grid").set("flex", "1 1 11rem").set("min-width", "0");
        Button choose = new Button(getTranslation("access.demonstration.use"),
                click -> fillIn.accept(account.username(), account.password()));
        choose.setAriaLabel(getTranslation("access.demonstration.use.as", account.roleLabel()));
        return Rows.item(words, choose);
    }

    private static Span secondary(String text) {
        Span span = new Span(text);
        span.addClassName("secondary");
        span.getStyle().set("font-size", "var(--aura-font-size-s)");
        return span;
    }
}
