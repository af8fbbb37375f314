package io.telelink.segment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The addresses of this feature's views, and those of others that it leads to. */
final class Addresses {

    static final String SEGMENTS = "segments";
    static final String ID = "id";
    static final String SEGMENT = SEGMENTS + "/:" + ID;
    static final String NEW = "new";
    static final String VERSION = "version";

    private Addresses() {
    }

    static RouterLink segment(long id, String name) {
        return new RouterLink(name, SegmentView.class, parameters(String.valueOf(id)));
    }

    static RouteParameters parameters(String id) {
        return new RouteParameters(ID, id);
    }

    static Anchor customer(String accountNumber) {
        return new Anchor("customers/" + accountNumber, accountNumber);
    }

    /** Asks there whether to score the members. */
    static Anchor scoring(long id, String text) {
        return new Anchor("scoring-runs?segment=" + id, text);
    }

    static Anchor members(long id, String text) {
        return new Anchor("customers?segment=" + id, text);
    }
}
