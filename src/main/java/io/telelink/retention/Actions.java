package io.telelink.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.ActionEventTable;
import io.telelink.retention.persistence.ActionTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Actions: what is to be done for which customer, and how it went. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
@Transactional(readOnly = true)
public class Actions {

    private final ActionTable table;
    private final ActionEventTable events;
    private final ActionMoves moves;
    private final BusinessDay day;

    Actions(ActionTable table, ActionEventTable events, ActionMoves moves, BusinessDay day) {
        this.table = table;
        this.events = events;
        this.moves = moves;
        this.day = day;
    }

    public Optional<RetentionAction> find(long id) {
        return table.find(id);
    }

    /** By due day, of one day the most profitable first. */
    public Page<RetentionAction> page(ActionFilter filter, Pageable page) {
        return new PageImpl<>(table.list(filter, page), page, table.count(filter));
    }

    /** One page of the same, uncounted. */
    public List<RetentionAction> list(ActionFilter filter, Pageable page) {
        return table.list(filter, page);
    }

    /** The one that follows an action in the order of the list; empty behind the last. */
    public Optional<RetentionAction> after(ActionFilter filter, RetentionAction action) {
        return table.after(filter, action);
    }

    public long count(ActionFilter filter) {
        return table.count(filter);
    }

    /** Those that turned out retained or lost on a day or later, the last first. */
    public List<RetentionAction> ended(ActionFilter filter, LocalDate since, Pageable page) {
        return table.ended(filter, since, page);
    }

    /** How many are open or {@link #ended}, by where they stand; what there is none of is left out. */
    public Map<ActionStatus, Long> counts(ActionFilter filter, LocalDate since) {
        return table.counts(filter, since);
    }

    /** Those for one customer, newest first. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    public List<RetentionAction> ofCustomer(long customerId, Pageable page) {
        return table.ofCustomer(customerId, page);
    }

    /** Every step of an action, oldest first. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    public Page<ActionEvent> history(long id, Pageable page) {
        return new PageImpl<>(events.list(id, page), page, events.count(id));
    }

    /**
     * Takes an action one step further.
     *
     * @param expectedVersion the one that the person saw
     * @throws NoSuchActionException  when there is none
     * @throws ActionRefusedException when somebody was quicker, there is no such step, the customer may not be contacted, or the
     *                                offer is not made any more
     */
    @Transactional
    public RetentionAction move(long id, int expectedVersion, Step step) {
        return moves.move(expected(id, expectedVersion), step);
    }

    /**
     * Logs a contact together with what the customer said to it.
     *
     * @param answer accepted, declined or no answer
     * @throws NoSuchActionException  when there is none
     * @throws ActionRefusedException as for {@link #move}
     */
    @Transactional
    public RetentionAction logContact(long id, int expectedVersion, Channel channel, ActionStatus answer, String note) {
        return logContact(id, expectedVersion, channel, answer, note, day.today());
    }

    /**
     * Logs a contact of an earlier day, as external systems tell of it. The offer must have been made on that day, limits and the
     * churn window count from it; who may be contacted is judged as of now.
     *
     * @param on from the day that the action was made to today
     * @throws NoSuchActionException  when there is none
     * @throws ActionRefusedException as for {@link #move}, or when it cannot have been on that day
     */
    @Transactional
    public RetentionAction logContact(long id, int expectedVersion, Channel channel, ActionStatus answer, String note, LocalDate on) {
        if (!ActionStatus.ANSWERS.contains(answer)) {
            throw new ActionRefusedException(Reason.MALFORMED, "A customer accepts, declines, or does not answer.");
        }
        RetentionAction action = expected(id, expectedVersion);
        if (action.status() != ActionStatus.CONTACTED) {
            action = moves.move(action, Step.contact(channel, ""), on);
        }
        return moves.move(action, new Step(answer, null, note, null, null), on);
    }

    /**
     * Gives an action to somebody, due on a day.
     *
     * @throws NoSuchActionException  when there is none
     * @throws ActionRefusedException when somebody was quicker, there is nothing left to do, or there is no such person
     */
    @Transactional
    public RetentionAction plan(long id, int expectedVersion, String assignee, LocalDate dueOn, String note) {
        return moves.plan(expected(id, expectedVersion), assignee, dueOn, Step.to(ActionStatus.ASSIGNED, note).note());
    }

    private RetentionAction expected(long id, int version) {
        RetentionAction action = table.lock(Set.of(id)).stream().findFirst().orElseThrow(() -> new NoSuchActionException(id));
        if (action.version() != version) {
            throw ActionRefusedException.changedMeanwhile(action);
        }
        return action;
    }
}
