package io.telelink.retention.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.NoSuchActionException;
import io.telelink.retention.RetentionAction;
import io.telelink.retention.Step;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** An action with all that is needed to do it: the customer, the reasons, the offer, what to say, what was done so far. */
final class ActionDetail extends Composite<Div> {

    private final ActionDesk desk;
    private final RetentionAction action;
    private final Done done;

    /** What the page does when an action has changed, or is to be left. */
    interface Done {

        /** @param finished whether there is nothing left to do for it now */
        void changed(boolean finished);

        void next();

        void close();
    }

    ActionDetail(ActionDesk desk, RetentionAction action, Done done) {
        this.desk = desk;
        this.action = action;
        this.done = done;
        Map<String, String> people = desk.people();
        Div parts = Parts.stack(head(), standing(people), figures());
        section(parts, "retention.detail.reasons", reasons());
        desk.offer(action).ifPresent(offer -> section(parts, "retention.detail.offer", Parts.stack(
                new Span(getTranslation("retention.detail.offer.words", offer.terms().name(), offer.terms().description())),
                script(offer.terms().script()))));
        if (action.status() == ActionStatus.CONTACTED || action.status().next().contains(ActionStatus.CONTACTED)) {
            section(parts, "retention.detail.log", new ContactForm(this::log));
        }
        parts.add(steps());
        section(parts, "retention.detail.history", new StepHistory(desk.history(action), people));
        section(parts, "retention.detail.earlier", earlier(people));
        parts.addClassName("action-detail");
        getContent().add(parts);
    }

    private Div head() {
        H2 title = new H2(Addresses.customer(action.accountNumber()));
        Button next = new Button(getTranslation("retention.next"), VaadinIcon.ARROW_RIGHT.create(), click -> done.next());
        next.setTooltipText(getTranslation("retention.next.key"));
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> done.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("retention.detail.close"));
        Div head = Parts.line(title, Parts.line(next, close));
        head.getStyle().set("justify-content", "space-between");
        return head;
    }

    private Div standing(Map<String, String> people) {
        Div line = Parts.line(Words.badge(action.status()), Words.risk(action.band()), new Span(Words.level(action.level())));
        if (action.isOverdue(desk.day().today())) {
            line.add(Words.overdue());
        }
        line.add(action.assignee() == null ? Words.unassigned()
                : Parts.secondary(people.getOrDefault(action.assignee(), action.assignee())));
        return line;
    }

    private Component figures() {
        Double kept = action.valueIfKept();
        Span figures = Parts.secondary(getTranslation("retention.detail.figures", Formats.share(action.probability()),
                kept == null ? getTranslation("retention.detail.clv", Formats.money(action.clv()))
                        : getTranslation("retention.detail.if-kept", Formats.money(kept)),
                Formats.money(action.expectedProfit()), Formats.date(action.dueOn())));
        return kept == null ? figures : Parts.stack(figures, Parts.quiet(
                getTranslation("retention.detail.if-kept.definition", Formats.money(action.clv()))));
    }

    /** A model that cannot be read any more must not keep anybody from working. */
    private Component reasons() {
        try {
            return new ReasonList(desk.reasons(action));
        } catch (RuntimeException e) {
            return ErrorState.of(e);
        }
    }

    /** What else was tried with this customer; all of it stands on the customer's page. */
    private Component earlier(Map<String, String> people) {
        List<RetentionAction> others = desk.others(action);
        Div all = Parts.line(Addresses.customer(action.accountNumber(), getTranslation("retention.detail.earlier.all")));
        return others.isEmpty() ? Parts.quiet(getTranslation("retention.detail.earlier.none"))
                : Parts.stack(new ActionList(others, people, true), all);
    }

    private static UnorderedList script(List<String> points) {
        UnorderedList list = new UnorderedList();
        list.addClassName("step-list");
        points.forEach(point -> list.add(new ListItem(point)));
        return list;
    }

    private void section(Div parts, String heading, Component content) {
        H3 title = new H3(getTranslation(heading));
        title.getStyle().setMargin("0");
        parts.add(title, content);
    }

    /** The steps besides a contact: take it, hand it on, give it up, think again. */
    private Div steps() {
        Div line = Parts.line();
        if (ActionStatus.TO_DO.contains(action.status())) {
            line.add(button("retention.plan", VaadinIcon.CALENDAR_USER,
                    () -> new PlanDialog(desk, action, () -> done.changed(false)).open()));
        }
        for (ActionStatus to : action.status().next()) {
            switch (to) {
                case ASSIGNED -> line.add(button("retention.take", VaadinIcon.HAND, () -> move(Step.to(to, ""), false)));
                case PROPOSED -> line.add(button("retention.give-back", VaadinIcon.REPLY, () -> move(Step.to(to, ""), false)));
                case CANCELLED -> line.add(button("retention.cancel", VaadinIcon.TRASH, () -> ConfirmAction.askReason(
                        "retention.cancel.ask", "retention.cancel.consequence", "retention.cancel", why -> move(Step.to(to, why), true))));
                case ACCEPTED, DECLINED -> {
                    if (action.status() != ActionStatus.CONTACTED) {
                        line.add(button("retention.log." + to, VaadinIcon.REFRESH, () -> move(Step.to(to, ""), true)));
                    }
                }
                default -> {
                }
            }
        }
        return line;
    }

    private Button button(String text, VaadinIcon icon, Runnable work) {
        Button button = new Button(getTranslation(text), icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void log(ContactForm.Logged logged) {
        attempt(() -> desk.actions().logContact(action.id(), action.version(), logged.channel(), logged.answer(), logged.note()), true);
    }

    private void move(Step step, boolean finished) {
        attempt(() -> desk.actions().move(action.id(), action.version(), step), finished);
    }

    private void attempt(Supplier<RetentionAction> change, boolean finished) {
        try {
            RetentionAction now = change.get();
            Notify.success(getTranslation("retention.moved", now.accountNumber(), Words.status(now.status())));
            done.changed(finished);
        } catch (ActionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
            if (refused.reason() == ActionRefusedException.Reason.CHANGED_MEANWHILE) {
                done.changed(false);
            }
        } catch (NoSuchActionException gone) {
            Notify.error(String.valueOf(gone.getMessage()));
        }
    }
}
