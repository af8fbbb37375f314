package io.telelink.economics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsChanges;
import io.telelink.economics.panel.TermsText;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.springframework.data.domain.PageRequest;

/** Every version of the settings, newest first: what held, since when, who decided it and why. */
final class VersionGrid extends Grid<Economics> {

    private static final int ROWS_WITHOUT_SCROLLING = 8;

    private final EconomicsChanges changes;

    VersionGrid(EconomicsChanges changes) {
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("economics.history"));
        setSelectionMode(SelectionMode.NONE);
        Grids.numeric(addColumn(Economics::id)).setHeader(getTranslation("economics.number")).setWidth("5rem").setFlexGrow(0);
        addComponentColumn(economics -> TimeText.of(economics.changedAt())).setHeader(getTranslation("economics.since"))
                .setAutoWidth(true).setFlexGrow(0);
        addColumn(economics -> TermsText.of(economics.terms())).setHeader(getTranslation("economics.terms")).setAutoWidth(true);
        Grids.numeric(addColumn(Economics::churnWindowDays)).setHeader(getTranslation("economics.window.column"))
                .setAutoWidth(true).setFlexGrow(0);
        addColumn(Economics::changedBy).setHeader(getTranslation("economics.by")).setAutoWidth(true).setFlexGrow(0);
        addColumn(Economics::reason).setHeader(getTranslation("economics.reason")).setWidth("12rem").setFlexGrow(2)
                .setTooltipGenerator(Economics::reason);
        Grids.cardsWhenNarrow(this, this::card);
        setItemsPageable(page -> changes.list(page).getContent(), page -> changes.list(page).getTotalElements());
        this.changes = changes;
    }

    /** Shows what is there now, a few versions without empty rows below them. */
    void refresh() {
        boolean few = changes.list(PageRequest.of(0, 1)).getTotalElements() <= ROWS_WITHOUT_SCROLLING;
        setAllRowsVisible(few);
        setHeight(few ? null : "26rem");
        getDataProvider().refreshAll();
    }

    private Component card(Economics economics) {
        return new Div(Parts.line(new Span(TermsText.of(economics.terms())),
                Parts.secondary(getTranslation("economics.days", String.valueOf(economics.churnWindowDays())))),
                Parts.line(TimeText.of(economics.changedAt()), Parts.secondary(economics.changedBy()),
                        Parts.secondary(economics.reason())));
    }
}
