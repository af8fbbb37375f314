package io.telelink.monitoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.telelink.monitoring.Alert;

/** The addresses of this feature's pages, and those of others that it leads to. */
final class Addresses {

    static final String MONITORING = "monitoring";
    static final String ALERTS = MONITORING + "/alerts";
    static final String ID = "alert";
    static final String ALERT = ALERTS + "/:" + ID;
    static final String RUN = "run";
    static final String FEATURE = "feature";
    static final String STATE = "state";
    static final String SCORING_RUNS = "scoring-runs";

    private Addresses() {
    }

    static RouterLink alert(Alert alert, String text) {
        return new RouterLink(text, AlertView.class, new RouteParameters(ID, String.valueOf(alert.id())));
    }

    static QueryParameters run(long runId) {
        return QueryParameters.of(RUN, String.valueOf(runId));
    }

    static RouterLink feature(long runId, String feature, String text) {
        var link = new RouterLink(text, MonitoringView.class);
        link.setQueryParameters(QueryParameters.of(RUN, String.valueOf(runId)).merging(FEATURE, feature));
        return link;
    }

    static Anchor version(long versionId, int number) {
        return new Anchor("models/" + versionId, Words.text("monitoring.version", String.valueOf(number)));
    }
}
