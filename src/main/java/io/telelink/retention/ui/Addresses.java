package io.telelink.retention.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The addresses of this feature's views, and those of others that it leads to. */
final class Addresses {

    static final String OFFERS = "offers";
    static final String ID = "id";
    static final String OFFER = OFFERS + "/:" + ID;
    static final String NEW = "new";
    static final String ACTIONS = "actions";
    static final String BOARD = ACTIONS + "/board";
    static final String CONTACT_RULES = "contact-rules";

    private Addresses() {
    }

    static RouterLink offer(long id, String name) {
        return new RouterLink(name, OfferView.class, parameters(String.valueOf(id)));
    }

    static RouteParameters parameters(String id) {
        return new RouteParameters(ID, id);
    }

    static Anchor customer(String accountNumber) {
        return customer(accountNumber, accountNumber);
    }

    static Anchor customer(String accountNumber, String text) {
        return new Anchor("customers/" + accountNumber, text);
    }

    static Anchor action(long id, String text) {
        return new Anchor(ACTIONS + "?action=" + id, text);
    }

    static Anchor actions(String query, String text) {
        return new Anchor(ACTIONS + (query.isEmpty() ? "" : "?" + query), text);
    }
}
