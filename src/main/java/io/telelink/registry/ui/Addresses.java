package io.telelink.registry.ui;

import java.util.Collection;
import java.util.stream.Collectors;

import com.vaadin.flow.router.RouteParameters;

/** The one place that knows the addresses of this module's pages, and those of others that it leads to. */
final class Addresses {

    static final String MODELS = "models";
    static final String COMPARE = MODELS + "/compare";
    static final String VERSION = "version";
    static final String CARD = MODELS + "/:" + VERSION + "/card";

    /** Each version of a comparison, the one that the others are compared with first. */
    static final String COMPARED = "v";

    private Addresses() {
    }

    static RouteParameters version(long id) {
        return new RouteParameters(VERSION, String.valueOf(id));
    }

    static String compare(Collection<Long> ids) {
        return COMPARE + ids.stream().map(id -> COMPARED + "=" + id).collect(Collectors.joining("&", "?", ""));
    }

    static String customer(String accountNumber) {
        return "customers/" + accountNumber;
    }
}
