package io.telelink.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Predictions;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;

/** Search among everything that was ever answered; the address holds the search. */
@Route(Addresses.PREDICTIONS)
@Menu(title = "scoring.predictions", order = 52, icon = "vaadin:records")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN, Roles.AUDITOR})
class PredictionsView extends Page implements BeforeEnterObserver {

    private final Predictions predictions;
    private final PredictionSearch search = new PredictionSearch(this::look);
    private final Div found = new Div();
    private PredictionFilter filter = PredictionFilter.ALL;

    PredictionsView(Predictions predictions, Schema schema, AuditLog log) {
        super("scoring.predictions", "scoring.predictions.question");
        this.predictions = predictions;
        found.getElement().setAttribute("aria-live", "polite");
        Anchor export = new Anchor(new PredictionDownload(predictions, schema, log, () -> filter),
                getTranslation("scoring.export"));
        export.setTitle(getTranslation("scoring.export.title"));
        header().setActions(export);
        add(search, found);
    }

    /** Another search is another address, so that it can be linked and gone back from. */
    private void look(PredictionFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(PredictionsView.class, PredictionQuery.write(wanted)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = PredictionQuery.read(event.getLocation().getQueryParameters());
        search.show(filter);
        long count = predictions.count(filter);
        found.removeAll();
        if (count > 0) {
            found.add(Parts.stack(
                    Parts.quiet(getTranslation("scoring.predictions.count", Formats.count(count))), grid(count)));
        } else {
            found.add(nothing());
        }
    }

    private Component grid(long count) {
        PredictionFilter shown = filter;
        Grid<Prediction> grid = PredictionColumns.grid(true, true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> predictions.list(shown, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) Math.min(count, Integer.MAX_VALUE)));
        grid.setHeight("max(24rem, calc(100dvh - 17rem))");
        return grid;
    }

    private Component nothing() {
        return filter.equals(PredictionFilter.ALL)
                ? new EmptyState(VaadinIcon.RECORDS, "scoring.predictions.none", "scoring.predictions.none.next")
                : new EmptyState(VaadinIcon.SEARCH, "scoring.predictions.no-match", "scoring.predictions.no-match.next");
    }
}
