package io.telelink.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.telelink.registry.VersionSummary;

/** The one place that knows the addresses of this module's pages, and those of others that it leads to. */
final class Addresses {

    static final String RUNS = "training";
    static final String ID = "run";
    static final String RUN = RUNS + "/:" + ID;

    private Addresses() {
    }

    static RouterLink run(long id, String text) {
        return new RouterLink(text, RunView.class, new RouteParameters(ID, String.valueOf(id)));
    }

    static Anchor version(VersionSummary version, String text) {
        return new Anchor("models/" + version.id(), text);
    }

    static Anchor compared(long championId, long versionId, String text) {
        return new Anchor("models/compare?v=" + championId + "&v=" + versionId, text);
    }
}
