package io.telelink.training.specification.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;

/** Where specifications are. */
final class Addresses {

    static final String SPECIFICATIONS = "training/specifications";
    static final String NAME = "name";

    /** Query of a name that is not there yet: the specification that it begins as. */
    static final String COPY = "copy";

    private Addresses() {
    }

    static RouteParameters specification(String name) {
        return new RouteParameters(NAME, name);
    }

    static QueryParameters copyOf(String name) {
        return QueryParameters.of(COPY, name);
    }
}
