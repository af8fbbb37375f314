package io.telelink.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;

/** The addresses of this feature's views. */
final class Addresses {

    static final String AUDIT = "audit";
    static final String VERIFICATIONS = AUDIT + "/verifications";

    /** Parameter that names the entry that is open. */
    static final String ENTRY = "entry";

    /** Parameter that names the verification that is open. */
    static final String RUN = "run";

    private static final String NUMBER = "[0-9]{1,18}";

    private Addresses() {
    }

    static Anchor verification(long id, String words) {
        return new Anchor(VERIFICATIONS + "?" + RUN + "=" + id, words);
    }

    /** A number of an address; 0 where it has none that can be read. */
    static long number(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> text.matches(NUMBER)).map(Long::valueOf).orElse(0L);
    }
}
