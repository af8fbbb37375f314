package io.telelink.retention.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.RetentionAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import org.springframework.data.domain.PageRequest;

/** The beginning of the worklist: what is due today, each leading to where it is done. */
final class DueToday extends Composite<Div> {

    private static final int SHOWN = 10;

    private final ActionDesk desk;
    private final LocalDate today;
    private final Map<String, String> people;

    DueToday(ActionDesk desk) {
        this.desk = desk;
        this.today = desk.day().today();
        this.people = desk.people();
        ActionFilter due = ActionAddress.TODAY.filter(today);
        List<RetentionAction> first = desk.actions().list(due, PageRequest.of(0, SHOWN));
        if (first.isEmpty()) {
            getContent().add(Parts.panel(getTranslation("retention.worklist"), Parts.quiet(getTranslation("retention.due.none")),
                    Parts.line(Addresses.actions("", getTranslation("retention.overview.open")))));
            return;
        }
        long all = desk.actions().count(due);
        Anchor rest = Addresses.actions("", getTranslation("retention.due.all", Formats.count(all)));
        getContent().add(Parts.panel(getTranslation("retention.worklist"), Parts.quiet(getTranslation("retention.due.order")),
                grid(first), Parts.line(rest)));
    }

    private Grid<RetentionAction> grid(List<RetentionAction> first) {
        Grid<RetentionAction> grid = new Grid<>();
        Grids.compact(grid);
        grid.getElement().setAttribute("aria-label", getTranslation("retention.worklist"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(action -> Addresses.action(action.id(), action.accountNumber()))
                .setHeader(getTranslation("retention.column.customer")).setWidth("7rem").setFlexGrow(0).setFrozen(true);
        grid.addComponentColumn(this::due).setHeader(getTranslation("retention.column.due")).setWidth("10rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(action -> Formats.decimal(action.expectedProfit(), 2)))
                .setHeader(getTranslation("retention.column.profit")).setWidth("6.5rem").setFlexGrow(0);
        grid.addColumn(action -> Words.feature(desk.schema(), action.mainReason())).setHeader(getTranslation("retention.column.reason"))
                .setTooltipGenerator(action -> Words.feature(desk.schema(), action.mainReason())).setWidth("12rem").setFlexGrow(2);
        grid.addColumn(RetentionAction::offerName).setHeader(getTranslation("retention.column.offer")).setWidth("10rem").setFlexGrow(1);
        grid.addComponentColumn(action -> Words.badge(action.status())).setHeader(getTranslation("retention.column.status"))
                .setWidth("8rem").setFlexGrow(0);
        grid.addComponentColumn(this::assignee).setHeader(getTranslation("retention.column.assignee")).setWidth("9rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, this::card);
        grid.setAllRowsVisible(true);
        grid.setItems(first);
        return grid;
    }

    private Component due(RetentionAction action) {
        return Words.due(action, today);
    }

    private Component assignee(RetentionAction action) {
        return Words.assignee(action, people);
    }

    private Component card(RetentionAction action) {
        return Parts.stack(Parts.line(Addresses.action(action.id(), action.accountNumber()), Words.badge(action.status())),
                new Span(action.offerName()), Parts.secondary(Words.feature(desk.schema(), action.mainReason())),
                Parts.line(due(action), Parts.secondary(getTranslation("retention.card.profit", Formats.money(action.expectedProfit()))),
                        assignee(action)));
    }
}
