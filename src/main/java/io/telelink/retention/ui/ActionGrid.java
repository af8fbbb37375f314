package io.telelink.retention.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.learning.data.Schema;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.Actions;
import io.telelink.retention.RetentionAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;

/** Actions by due day and expected profit, read page by page; several can be chosen to be given to somebody. */
final class ActionGrid extends Grid<RetentionAction> {

    private final Actions actions;
    private final Schema schema;
    private final Map<String, String> people;
    private final LocalDate today;

    /** @param opened told which action the reader wants to see */
    ActionGrid(Actions actions, Schema schema, Map<String, String> people, LocalDate today, Consumer<RetentionAction> opened) {
        this.actions = actions;
        this.schema = schema;
        this.people = people;
        this.today = today;
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("retention.actions"));
        setSelectionMode(SelectionMode.MULTI);
        columns();
        Grids.cardsWhenNarrow(this, this::card);
        addItemClickListener(click -> opened.accept(click.getItem()));
        setHeight("max(24rem, calc(100dvh - 21rem))");
    }

    void show(ActionFilter filter, long count) {
        deselectAll();
        setItems(DataProvider.fromCallbacks(
                query -> actions.list(filter, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) Math.min(count, Integer.MAX_VALUE)));
    }

    private void columns() {
        addComponentColumn(action -> new Span(action.accountNumber())).setHeader(getTranslation("retention.column.customer"))
                .setWidth("7rem").setFlexGrow(0);
        addComponentColumn(this::due).setHeader(getTranslation("retention.column.due")).setWidth("9.5rem").setFlexGrow(0);
        Grids.numeric(addColumn(action -> Formats.decimal(action.expectedProfit(), 2)))
                .setHeader(getTranslation("retention.column.profit")).setWidth("6.5rem").setFlexGrow(0);
        addComponentColumn(action -> Words.risk(action.band())).setHeader(getTranslation("retention.column.risk"))
                .setWidth("6.5rem").setFlexGrow(0);
        addComponentColumn(action -> Words.badge(action.status())).setHeader(getTranslation("retention.column.status"))
                .setWidth("7rem").setFlexGrow(0);
        addComponentColumn(this::assignee).setHeader(getTranslation("retention.column.assignee")).setWidth("9rem").setFlexGrow(0);
        addColumn(RetentionAction::offerName).setHeader(getTranslation("retention.column.offer")).setWidth("11rem").setFlexGrow(1);
        addColumn(action -> Words.feature(schema, action.mainReason())).setHeader(getTranslation("retention.column.reason"))
                .setWidth("10rem").setFlexGrow(1);
    }

    private Component due(RetentionAction action) {
        return Words.due(action, today);
    }

    private Component assignee(RetentionAction action) {
        return Words.assignee(action, people);
    }

    private Component card(RetentionAction action) {
        Div first = Parts.line(new Span(action.accountNumber()), Words.risk(action.band()), Words.badge(action.status()));
        return Parts.stack(first, new Span(action.offerName()), Parts.line(due(action),
                Parts.secondary(getTranslation("retention.card.profit", Formats.money(action.expectedProfit()))), assignee(action)));
    }
}
