package io.telelink.retention.ui;

import java.util.Map;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.RetentionAction;
import io.telelink.retention.Step;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** An action on the board: it can be dragged to another column, or sent there by its menu. */
final class BoardCard extends Composite<Div> {

    private final ActionDesk desk;
    private final RetentionAction action;
    private final Runnable changed;

    BoardCard(ActionDesk desk, RetentionAction action, Map<String, String> people, Runnable changed) {
        this.desk = desk;
        this.action = action;
        this.changed = changed;
        Div who = Parts.line(Addresses.action(action.id(), action.accountNumber()), Words.risk(action.band()));
        if (action.isOverdue(desk.day().today())) {
            who.add(Words.overdue());
        }
        Div what = Parts.stack(who, new Span(action.offerName()),
                Parts.secondary(getTranslation("retention.board.card", Formats.date(action.dueOn()), Formats.money(action.expectedProfit()))),
                action.assignee() == null ? Words.unassigned()
                        : Parts.secondary(people.getOrDefault(action.assignee(), action.assignee())));
        getContent().addClassName("board-card");
        getContent().add(what);
        if (!action.status().next().isEmpty()) {
            getContent().add(menu());
            DragSource<BoardCard> source = DragSource.create(this);
            source.setDraggable(true);
        }
    }

    /** Asks for what a step needs, and takes it; a column that cannot follow says why. */
    void moveTo(ActionStatus to) {
        if (to == action.status()) {
            return;
        }
        boolean answered = ActionStatus.ANSWERS.contains(to) && action.status().next().contains(ActionStatus.CONTACTED);
        if (to == ActionStatus.CONTACTED || answered) {
            new MoveDialog(action, to, step -> move(() -> {
                if (answered) {
                    desk.actions().logContact(action.id(), action.version(), step.channel(), to, step.note());
                } else {
                    desk.actions().move(action.id(), action.version(), Step.contact(step.channel(), step.note()));
                }
            })).open();
        } else if (to == ActionStatus.CANCELLED) {
            ConfirmAction.askReason("retention.cancel.ask", "retention.cancel.consequence", "retention.cancel",
                    why -> move(() -> desk.actions().move(action.id(), action.version(), Step.to(to, why))));
        } else {
            move(() -> desk.actions().move(action.id(), action.version(), Step.to(to, "")));
        }
    }

    private MenuBar menu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        MenuItem move = bar.addItem(getTranslation("retention.board.move"));
        move.setAriaLabel(getTranslation("retention.board.move.of", action.accountNumber()));
        action.status().next().forEach(to -> move.getSubMenu().addItem(Words.status(to), click -> moveTo(to)));
        return bar;
    }

    private void move(Runnable change) {
        try {
            change.run();
            Notify.success(getTranslation("retention.board.moved", action.accountNumber()));
        } catch (ActionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        changed.run();
    }
}
