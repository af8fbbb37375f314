package io.telelink.audit.ui;

import java.time.Clock;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.audit.verification.Verification;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** Verifications, newest first; on a narrow page a list of cards. */
final class VerificationGrid extends Grid<Verification> {

    private static final int ROWS_WITHOUT_SCROLLING = 12;

    private final Clock clock;
    private List<Verification> shown = List.of();

    VerificationGrid(Clock clock) {
        this.clock = clock;
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("audit.verifications"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(each -> Addresses.verification(each.id(), "#" + each.id())).setFrozen(true)
                .setHeader(getTranslation("audit.sequence")).setWidth("5rem").setFlexGrow(0);
        addComponentColumn(VerificationGrid::outcome).setHeader(getTranslation("audit.outcome")).setWidth("14rem")
                .setFlexGrow(0);
        addColumn(VerificationGrid::period).setHeader(getTranslation("audit.verified-period")).setWidth("16rem");
        Grids.numeric(addColumn(each -> each.chain().map(chain -> Formats.count(chain.entries())).orElse(Formats.UNKNOWN)))
                .setHeader(getTranslation("audit.figure.entries")).setWidth("7rem").setFlexGrow(0);
        Grids.numeric(addColumn(each -> Formats.count(each.evidence()))).setHeader(getTranslation("audit.evidence"))
                .setWidth("8rem").setFlexGrow(0);
        addColumn(each -> each.job().owner()).setHeader(getTranslation("audit.actor")).setWidth("8rem").setFlexGrow(0);
        addComponentColumn(each -> TimeText.relative(each.job().createdAt(), this.clock.instant()))
                .setHeader(getTranslation("audit.asked")).setWidth("9rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(this, this::card);
    }

    /** Shows these, touching the page only where something is different from before. */
    void show(List<Verification> verifications) {
        if (!verifications.equals(shown)) {
            shown = List.copyOf(verifications);
            setItems(shown);
            setAllRowsVisible(shown.size() <= ROWS_WITHOUT_SCROLLING);
        }
    }

    private static Component outcome(Verification verification) {
        Div marks = Parts.line(Words.outcome(verification));
        if (verification.signedOff().isPresent()) {
            marks.add(Badges.status(marks.getTranslation("audit.signed-off"), Tone.INFO));
        }
        return marks;
    }

    private static String period(Verification verification) {
        return Days.words(verification.period(), TimeText.readersZone());
    }

    private Component card(Verification verification) {
        return new Div(Parts.line(Addresses.verification(verification.id(), "#" + verification.id()), outcome(verification)),
                new Span(period(verification)), Parts.line(Parts.secondary(verification.job().owner()),
                        TimeText.relative(verification.job().createdAt(), clock.instant())));
    }
}
