package io.telelink.audit.ui;

import java.util.function.LongConsumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.audit.AuditEntry;
import io.telelink.audit.KindText;
import io.telelink.audit.ledger.AuditFilter;
import io.telelink.audit.ledger.AuditTrail;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Entries of the ledger, newest first, read as they are scrolled to. */
final class EntryGrid extends Grid<AuditEntry> {

    private final AuditTrail trail;
    private final LongConsumer open;

    /** @param open gets the sequence of an entry that a person wants to see */
    EntryGrid(AuditTrail trail, LongConsumer open) {
        this.trail = trail;
        this.open = open;
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("audit.entries"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::link).setHeader(getTranslation("audit.sequence")).setFrozen(true).setWidth("6rem")
                .setFlexGrow(0);
        addComponentColumn(entry -> TimeText.of(entry.occurredAt())).setHeader(getTranslation("audit.time"))
                .setWidth("10rem").setFlexGrow(0);
        addColumn(entry -> KindText.of(entry.kind())).setHeader(getTranslation("audit.kind")).setWidth("11rem").setFlexGrow(0);
        addColumn(AuditEntry::actor).setHeader(getTranslation("audit.actor")).setWidth("8rem").setFlexGrow(0);
        addColumn(AuditEntry::subject).setHeader(getTranslation("audit.subject")).setWidth("12rem")
                .setTooltipGenerator(AuditEntry::subject);
        addColumn(AuditEntry::details).setHeader(getTranslation("audit.details")).setWidth("16rem").setFlexGrow(2);
        Grids.cardsWhenNarrow(this, this::card);
        addItemClickListener(click -> open.accept(click.getItem().sequence()));
        setHeight("max(24rem, calc(100dvh - 22rem))");
    }

    void show(AuditFilter filter, long count) {
        setItems(DataProvider.fromCallbacks(
                query -> trail.list(filter, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) Math.min(count, Integer.MAX_VALUE)));
    }

    private Button link(AuditEntry entry) {
        Button link = new Button("#" + entry.sequence(), click -> open.accept(entry.sequence()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        link.setAriaLabel(getTranslation("audit.entry.open", String.valueOf(entry.sequence())));
        return link;
    }

    private Component card(AuditEntry entry) {
        return new Div(Parts.line(link(entry), new Span(KindText.of(entry.kind()))),
                Parts.line(TimeText.of(entry.occurredAt()), Parts.secondary(entry.actor()), Parts.secondary(entry.subject())));
    }
}
