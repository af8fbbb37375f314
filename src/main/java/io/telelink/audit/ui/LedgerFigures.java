package io.telelink.audit.ui;

import java.time.Clock;
import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.audit.checkpoint.CheckpointState;
import io.telelink.audit.verification.Verification;
import io.telelink.shell.ErrorState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** How the ledger stands: its length, its last verification, its last checkpoint, and loudly what is wrong with those. */
final class LedgerFigures extends Composite<Div> {

    private final Clock clock;
    private Optional<Standing> shown = Optional.empty();

    /** What is shown. */
    record Standing(long entries, Optional<Verification> verification, CheckpointState checkpoints) {
    }

    LedgerFigures(Clock clock) {
        this.clock = clock;
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void show(Standing standing) {
        if (shown.filter(standing::equals).isPresent()) {
            return;
        }
        shown = Optional.of(standing);
        Div stack = Parts.stack();
        standing.checkpoints().failure().ifPresent(failure -> stack.add(new ErrorState(getTranslation(
                failure.tampering() ? "audit.checkpoint.contradiction" : "audit.checkpoint.unwritable", failure.message(),
                Formats.dateTime(failure.since(), TimeText.readersZone())))));
        standing.verification().filter(last -> last.findings() > 0).ifPresent(last -> stack.add(new ErrorState(
                getTranslation("audit.verification.wrong", String.valueOf(last.id()), Formats.count(last.findings())))));
        stack.add(new FigureRow(entries(standing), verification(standing), checkpoint(standing)));
        getContent().removeAll();
        getContent().add(stack);
    }

    private FigureCard entries(Standing standing) {
        return new FigureCard("audit.figure.entries", Formats.count(standing.entries())).withDefinition(
                "audit.figure.entries.definition", "audit.everything", "audit.figure.entries.source");
    }

    private FigureCard verification(Standing standing) {
        String value = standing.verification().map(last -> getTranslation(last.completedAt().isEmpty()
                ? "audit.outcome." + last.job().state() : last.isRight() ? "audit.outcome.right" : "audit.outcome.altered"))
                .orElse(Formats.UNKNOWN);
        FigureCard card = new FigureCard("audit.figure.verification", value).withDefinition(
                "audit.figure.verification.definition",
                standing.verification().map(last -> Days.words(last.period(), TimeText.readersZone())).orElse("audit.none"),
                "audit.figure.verification.source");
        standing.verification().ifPresent(last -> card.withUnit(
                TimeText.relative(last.job().createdAt(), clock.instant()).getText()));
        return card;
    }

    private FigureCard checkpoint(Standing standing) {
        FigureCard card = new FigureCard("audit.figure.checkpoint", standing.checkpoints().last()
                .map(last -> "#" + last.sequence()).orElse(Formats.UNKNOWN)).withDefinition(
                "audit.figure.checkpoint.definition", "audit.everything", standing.checkpoints().file());
        standing.checkpoints().last().ifPresent(last -> card.withUnit(
                TimeText.relative(last.writtenAt(), clock.instant()).getText()));
        return card;
    }
}
