package io.telelink.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.customer.ImportGap;
import io.telelink.customer.Imports;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import org.springframework.data.domain.PageRequest;

/** Which customers of a file of bills lack which months: the first ten are seen, the others by scrolling. */
final class GapGrid extends Composite<Div> {

    private static final int SEEN = 10;
    private static final String SCROLLING_HEIGHT = "20rem";

    GapGrid(Imports imports, long importId) {
        long kept = imports.gaps(importId, PageRequest.of(0, 1)).getTotalElements();
        Grid<ImportGap> grid = Grids.compact(new Grid<>());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("customer.import.gaps.list"));
        grid.addComponentColumn(gap -> Addresses.customer(gap.accountNumber())).setHeader(getTranslation("customer.import.gaps.account"))
                .setFrozen(true).setWidth("10rem").setFlexGrow(1);
        grid.addColumn(gap -> Formats.month(gap.month())).setHeader(getTranslation("customer.import.gaps.month")).setWidth("9rem")
                .setFlexGrow(1);
        Grids.numeric(grid.addColumn(gap -> Formats.count(gap.months()))).setHeader(getTranslation("customer.import.gaps.months"))
                .setWidth("9rem").setFlexGrow(1);
        Grids.cardsWhenNarrow(grid, gap -> new Div(Addresses.customer(gap.accountNumber()),
                new Span(" " + getTranslation("customer.import.gaps.card", Formats.month(gap.month()), Formats.count(gap.months())))));
        grid.setItems(DataProvider.fromCallbacks(
                query -> imports.gaps(importId, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> (int) kept));
        if (kept <= SEEN) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight(SCROLLING_HEIGHT);
        }
        getContent().add(grid);
        if (kept >= Imports.GAPS_KEPT) {
            getContent().add(Parts.quiet(getTranslation("customer.import.gaps.first", Formats.count(kept))));
        }
        getContent().setVisible(kept > 0);
    }
}
