package io.telelink.segment.ui;

import java.time.Clock;
import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.segment.SegmentFigures;
import io.telelink.segment.SegmentListing;
import io.telelink.segment.SegmentRules;
import io.telelink.segment.Segments;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Every segment that the reader may see, with what was last counted of it. */
@Route(Addresses.SEGMENTS)
@Menu(title = "segment.segments", order = 15, icon = "vaadin:filter")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class SegmentsView extends Page implements BeforeEnterObserver {

    private final Segments segments;
    private final Clock clock;
    private final Grid<SegmentListing> grid = Grids.compact(new Grid<>());
    private final EmptyState none = new EmptyState(VaadinIcon.FILTER, "segment.none", "segment.none.next");
    private final FigureRefresh refresh;

    SegmentsView(Segments segments, SegmentRules rules, Clock clock) {
        super("segment.segments", "segment.segments.question");
        this.segments = segments;
        this.clock = clock;
        this.refresh = new FigureRefresh(this, rules, clock, () -> grid.getDataProvider().refreshAll());
        Button create = new Button(getTranslation("segment.new"), VaadinIcon.PLUS.create(), click -> getUI()
                .ifPresent(ui -> ui.navigate(SegmentView.class, Addresses.parameters(Addresses.NEW))));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(create);
        grid.getElement().setAttribute("aria-label", getTranslation("segment.segments"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        columns();
        add(grid, none);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long count = segments.list(PageRequest.of(0, 1)).getTotalElements();
        grid.setVisible(count > 0);
        none.setVisible(count == 0);
        grid.setItems(DataProvider.fromCallbacks(
                query -> segments.list(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream().peek(refresh::seen),
                query -> (int) count));
        grid.setAllRowsVisible(count <= 20);
        grid.setHeight(count <= 20 ? null : "max(24rem, calc(100dvh - 14rem))");
    }

    private void columns() {
        grid.addComponentColumn(listing -> Addresses.segment(listing.segment().id(), listing.segment().name()))
                .setHeader(getTranslation("segment.name")).setAutoWidth(true).setFlexGrow(1).setFrozen(true);
        grid.addComponentColumn(listing -> Words.validity(listing.segment())).setHeader(getTranslation("segment.validity"))
                .setWidth("8rem").setFlexGrow(0);
        figure("segment.customers.column", "7rem", figures -> Formats.count(figures.customers()));
        figure("segment.share.column", "6rem", figures -> Formats.share(figures.share()).replace("%", ""));
        figure("segment.high.column", "7rem", figures -> Formats.count(figures.high()));
        figure("segment.value-at-risk.column", "8rem", figures -> Formats.moneyShort(figures.valueAtRisk()));
        grid.addColumn(listing -> listing.segment().owner()).setHeader(getTranslation("segment.owner"))
                .setWidth("7rem").setFlexGrow(0);
        grid.addColumn(listing -> getTranslation(listing.segment().shared() ? "segment.shared.yes" : "segment.shared.no"))
                .setHeader(getTranslation("segment.sharing")).setWidth("6rem").setFlexGrow(0);
        grid.addComponentColumn(listing -> TimeText.relative(listing.segment().changedAt(), clock.instant()))
                .setHeader(getTranslation("segment.changed")).setWidth("9rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, listing -> Parts.stack(
                Parts.line(Addresses.segment(listing.segment().id(), listing.segment().name()),
                        Words.validity(listing.segment())),
                new Span(listing.figures().map(figures -> getTranslation("segment.card", Formats.count(figures.customers()),
                        Formats.count(figures.high()), Formats.moneyShort(figures.valueAtRisk()))).orElse(Formats.UNKNOWN))));
    }

    private void figure(String header, String width, Function<SegmentFigures, String> words) {
        Grids.numeric(grid.addColumn(listing -> listing.figures().map(words).orElse(Formats.UNKNOWN)))
                .setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }
}
