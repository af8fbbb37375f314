package io.telelink.retention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.ActionTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to many actions that somebody has chosen: each by the same rules as alone, and those that fail are named. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
@Transactional
public class BulkActions {

    /** Most actions of one change. */
    public static final int MOST = 500;

    private final ActionTable table;
    private final ActionMoves moves;
    private final ContactGuard guard;

    BulkActions(ActionTable table, ActionMoves moves, ContactGuard guard) {
        this.table = table;
        this.moves = moves;
        this.guard = guard;
    }

    /**
     * Gives actions to somebody. Those of customers who may not be contacted stay where they are.
     *
     * @throws ActionRefusedException when there are too many, or there is no such person
     */
    public BulkResult assign(Collection<Long> ids, String assignee) {
        List<RetentionAction> actions = lock(ids);
        Map<Long, ContactBlock> blocks = guard.blocksOfContact(actions.stream().map(RetentionAction::customerId).toList());
        return each(ids, actions, action -> {
            ContactBlock block = blocks.get(action.customerId());
            if (block != null) {
                throw new ActionRefusedException(Reason.BLOCKED, "Customer " + action.accountNumber() + " " + block.words() + ".");
            }
            moves.plan(action, assignee, action.dueOn(), "");
        });
    }

    /**
     * Cancels actions that wait.
     *
     * @param note why; may be empty
     * @throws ActionRefusedException when there are too many
     */
    public BulkResult cancel(Collection<Long> ids, String note) {
        Step step = Step.to(ActionStatus.CANCELLED, note);
        return each(ids, lock(ids), action -> moves.move(action, step));
    }

    private List<RetentionAction> lock(Collection<Long> ids) {
        if (ids.size() > MOST) {
            throw new ActionRefusedException(Reason.MALFORMED, "At most " + MOST + " actions can be changed at once, not "
                    + ids.size() + ".");
        }
        return table.lock(new TreeSet<>(ids));
    }

    /** Refusals that concern one action leave the others alone; nothing has been written when one is refused. */
    private static BulkResult each(Collection<Long> ids, List<RetentionAction> actions, Consumer<RetentionAction> change) {
        Map<Long, String> skipped = new HashMap<>();
        ids.forEach(id -> skipped.put(id, "There is no action " + id + "."));
        int changed = 0;
        for (RetentionAction action : actions) {
            skipped.remove(action.id());
            try {
                change.accept(action);
                changed++;
            } catch (ActionRefusedException refused) {
                if (refused.reason() == Reason.NO_SUCH_PERSON) {
                    throw refused;
                }
                skipped.put(action.id(), String.valueOf(refused.getMessage()));
            }
        }
        return new BulkResult(changed, skipped);
    }
}
