package io.telelink.scoring.ui;

import java.util.List;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.scoring.RunComparison.Cell;
import io.telelink.scoring.RunComparison.Change;
import io.telelink.scoring.RunComparison.Wanted;
import io.telelink.scoring.RunComparisons;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;

/** Two runs side by side: how many customers changed band, and who; the address names the runs. */
@Route(Addresses.SCORING_RUNS + "/:" + RunComparisonView.BEFORE + "([0-9]{1,18})/:" + RunComparisonView.AFTER + "([0-9]{1,18})")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class RunComparisonView extends Page implements BeforeEnterObserver {

    static final String BEFORE = "before";
    static final String AFTER = "after";

    private final RunComparisons comparisons;
    private final Div content = Parts.stack();

    RunComparisonView(RunComparisons comparisons) {
        super("scoring.compare.title", "scoring.compare.question");
        this.comparisons = comparisons;
        header().setActions(new Anchor(Addresses.SCORING_RUNS, getTranslation("scoring.runs")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long before = number(event, BEFORE);
        long after = number(event, AFTER);
        header().setTitle(getTranslation("scoring.compare.runs", String.valueOf(before), String.valueOf(after)));
        content.removeAll();
        List<Cell> matrix = comparisons.matrix(before, after);
        if (matrix.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.SPLIT, "scoring.compare.none", "scoring.compare.none.next",
                    new Anchor(Addresses.SCORING_RUNS, getTranslation("scoring.runs"))));
            return;
        }
        long changed = RunComparisons.count(matrix, Wanted.ALL);
        content.add(Parts.panel(getTranslation("scoring.compare.matrix"), new BandMatrix(matrix)),
                Parts.quiet(getTranslation("scoring.compare.changed", Formats.count(changed))));
        if (changed > 0) {
            content.add(grid(before, after, changed));
        }
    }

    private Grid<Change> grid(long before, long after, long changed) {
        Grid<Change> grid = Grids.compact(new Grid<>(Change.class, false));
        grid.addComponentColumn(change -> new Anchor(Addresses.customer(change.accountNumber()), change.accountNumber()))
                .setHeader(getTranslation("scoring.account")).setFrozen(true).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(change -> Words.risk(change.before())).setHeader(getTranslation("scoring.compare.before"))
                .setAutoWidth(true);
        grid.addComponentColumn(change -> Words.risk(change.after())).setHeader(getTranslation("scoring.compare.after"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(change -> Formats.share(change.probabilityBefore())))
                .setHeader(getTranslation("scoring.compare.probability.before")).setAutoWidth(true);
        Grids.numeric(grid.addColumn(change -> Formats.share(change.probabilityAfter())))
                .setHeader(getTranslation("scoring.compare.probability.after")).setAutoWidth(true);
        Grids.cardsWhenNarrow(grid, RunComparisonView::card);
        grid.setItems(DataProvider.fromCallbacks(
                query -> comparisons.changes(before, after, Wanted.ALL, VaadinSpringDataHelpers.toSpringPageRequest(query))
                        .stream(),
                query -> (int) Math.min(changed, Integer.MAX_VALUE)));
        grid.setHeight("max(24rem, calc(100dvh - 30rem))");
        return grid;
    }

    private static Div card(Change change) {
        return new Div(Parts.line(new Anchor(Addresses.customer(change.accountNumber()), change.accountNumber()),
                Words.risk(change.before()), VaadinIcon.ARROW_RIGHT.create(), Words.risk(change.after())));
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).map(Long::valueOf).orElse(0L);
    }
}
