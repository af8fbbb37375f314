package io.telelink.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.ActionEventTable;
import io.telelink.retention.persistence.ActionTable;
import io.telelink.scoring.AnswerWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an action one step further, as far as the rules allow it, within the caller's transaction. */
@Component
class ActionMoves {

    private final ActionTable actions;
    private final ActionEventTable history;
    private final OpenOffers offers;
    private final ContactGuard guard;
    private final Assignees assignees;
    private final AnswerWindow window;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    ActionMoves(ActionTable actions, ActionEventTable history, OpenOffers offers, ContactGuard guard, Assignees assignees,
                AnswerWindow window, BusinessDay day, AuditLog audit, Clock clock) {
        this.actions = actions;
        this.history = history;
        this.offers = offers;
        this.guard = guard;
        this.assignees = assignees;
        this.window = window;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ActionRefusedException when there is no such step, or a rule forbids it */
    RetentionAction move(RetentionAction action, Step step) {
        return move(action, step, day.today());
    }

    /**
     * The same of a step that was taken on an earlier day and is entered only now.
     *
     * @param on what counts for the offer, the limit of contacts and the churn window; for the rest it is today
     * @throws ActionRefusedException as {@link #move(RetentionAction, Step)}, or when it cannot have been on that day
     */
    RetentionAction move(RetentionAction action, Step step, LocalDate on) {
        requireStep(action, step.to());
        LocalDate today = day.today();
        if (!on.equals(today)) {
            requireDay(action, on, today);
        }
        if (step.to() == ActionStatus.CONTACTED) {
            requireContact(action, on, today);
        }
        boolean firstContact = step.to() == ActionStatus.CONTACTED && action.contactedOn() == null;
        LocalDate due = step.dueOn() == null ? action.dueOn() : DueDays.require(step.dueOn(), today);
        return change(action, new ActionTable.Change(step.to(), assignee(action, step), due,
                firstContact ? on : action.contactedOn(),
                firstContact ? on.plusDays(window.days()) : action.windowEndsOn(),
                step.to().isClosed() ? today : null), step.channel(), step.note(), on);
    }

    /** Gives an action to somebody else, or another day. */
    RetentionAction plan(RetentionAction action, String assignee, LocalDate dueOn, String note) {
        if (!ActionStatus.TO_DO.contains(action.status())) {
            throw new ActionRefusedException(Reason.NO_SUCH_STEP, "Action " + action.id() + " is " + words(action.status())
                    + ": there is nothing to do that could be given to somebody.");
        }
        ActionStatus to = action.status() == ActionStatus.PROPOSED ? ActionStatus.ASSIGNED : action.status();
        LocalDate due = dueOn.equals(action.dueOn()) ? dueOn : DueDays.require(dueOn, day.today());
        return change(action, new ActionTable.Change(to, assignees.require(assignee), due, action.contactedOn(),
                action.windowEndsOn(), null), null, note, day.today());
    }

    static String words(ActionStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private RetentionAction change(RetentionAction action, ActionTable.Change change, @Nullable Channel channel, String note,
                                   LocalDate on) {
        Instant now = clock.instant();
        String me = CurrentUser.name();
        if (!actions.update(action, change, me, now)) {
            RetentionAction other = actions.find(action.id()).orElseThrow();
            throw ActionRefusedException.changedMeanwhile(other);
        }
        history.insert(action.id(), action.status(), channel, note, on, now, me);
        record(action, change, channel, on);
        return actions.find(action.id()).orElseThrow();
    }

    private void requireStep(RetentionAction action, ActionStatus to) {
        ActionStatus from = action.status();
        if (from.next().contains(to)) {
            return;
        }
        String subject = "Action " + action.id() + " is " + words(from);
        if (from.isClosed()) {
            throw new ActionRefusedException(Reason.NO_SUCH_STEP, subject + ": nothing can follow.");
        }
        if (to == ActionStatus.RETAINED || to == ActionStatus.LOST) {
            throw new ActionRefusedException(Reason.NO_SUCH_STEP, subject
                    + ". Whether the customer is retained or lost shows by itself when the window after the contact has passed.");
        }
        if (from.isWaiting() && ActionStatus.ANSWERS.contains(to)) {
            throw new ActionRefusedException(Reason.NO_SUCH_STEP, subject
                    + ": the customer has not been contacted yet. Log the contact first, or both together.");
        }
        throw new ActionRefusedException(Reason.NO_SUCH_STEP, subject + " and cannot become " + words(to) + "; it can become "
                + from.next().stream().map(ActionMoves::words).collect(Collectors.joining(", ")) + ".");
    }

    private static void requireDay(RetentionAction action, LocalDate on, LocalDate today) {
        LocalDate earliest = action.contactedOn() == null ? action.createdOn() : action.contactedOn();
        if (on.isAfter(today)) {
            throw new ActionRefusedException(Reason.MALFORMED, "A contact on " + on + " has not been made yet: today is " + today + ".");
        }
        if (on.isBefore(earliest)) {
            throw new ActionRefusedException(Reason.MALFORMED, "A contact on " + on + " cannot belong to action " + action.id()
                    + ", which was " + (action.contactedOn() == null ? "made" : "first contacted under") + " on " + earliest + ".");
        }
    }

    private void requireContact(RetentionAction action, LocalDate on, LocalDate today) {
        guard.blockOfContact(action.customerId()).ifPresent(block -> {
            throw new ActionRefusedException(Reason.BLOCKED, "Customer " + action.accountNumber() + " " + block.words() + ".");
        });
        if (!offers.isOpen(action.offerId(), on)) {
            throw new ActionRefusedException(Reason.OFFER_NOT_OPEN, "The offer '" + action.offerName() + "' is not made "
                    + (on.equals(today) ? "any more today" : "on " + on)
                    + ": cancel the action, or ask for the offer to be opened again.");
        }
    }

    private @Nullable String assignee(RetentionAction action, Step step) {
        if (step.to() == ActionStatus.PROPOSED) {
            return null;
        }
        if (step.assignee() != null) {
            return assignees.require(step.assignee());
        }
        // Who contacts or takes somebody without more words does it themselves.
        boolean takes = step.to() == ActionStatus.ASSIGNED || step.to() == ActionStatus.CONTACTED;
        return takes && action.assignee() == null ? CurrentUser.name() : action.assignee();
    }

    private void record(RetentionAction action, ActionTable.Change change, @Nullable Channel channel, LocalDate on) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("customer", action.customerId());
        details.put("from", action.status());
        details.put("to", change.status());
        details.put("dueOn", change.dueOn());
        if (change.assignee() != null) {
            details.put("assignee", change.assignee());
        }
        if (channel != null) {
            details.put("channel", channel);
        }
        if (!on.equals(day.today())) {
            details.put("on", on);
        }
        audit.append("ACTION_MOVED", CurrentUser.name(), "action " + action.id(), details);
    }
}
