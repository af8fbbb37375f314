package io.telelink.retention;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.persistence.ActionBatchTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates very many actions at once, for services that have asked for a role themselves. Whoever may not be contacted is left
 * out and named with the reason, as everywhere.
 */
@Component
public class ActionBatch {

    private final ContactGuard guard;
    private final ActionBatchTable table;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    ActionBatch(ContactGuard guard, ActionBatchTable table, BusinessDay day, AuditLog audit, Clock clock) {
        this.guard = guard;
        this.table = table;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param created  actions
     * @param excluded customers who got none, with the reason
     */
    public record Result(int created, Map<Long, ContactBlock> excluded) {

        /** How many were left out for which reason. */
        public Map<ContactBlock, Long> exclusions() {
            Map<ContactBlock, Long> counts = new EnumMap<>(ContactBlock.class);
            excluded.values().forEach(block -> counts.merge(block, 1L, Long::sum));
            return Collections.unmodifiableMap(counts);
        }
    }

    /**
     * Creates the actions of everybody who may be contacted, in the caller's transaction, at most one for each customer. Level,
     * risk, value and reason are those of the current answer.
     *
     * @param actor who asked for them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result create(List<NewAction> wanted, @Nullable Long campaignId, String actor) {
        Map<Long, ContactBlock> excluded = new HashMap<>(guard.blocks(wanted.stream().map(NewAction::customerId).toList()));
        List<NewAction> allowed = wanted.stream().filter(action -> !excluded.containsKey(action.customerId())).toList();
        int created = table.insert(allowed, day.today(), clock.instant(), actor);
        if (created > 0) {
            audit.append("ACTIONS_CREATED", actor, campaignId == null ? "actions" : "campaign " + campaignId,
                    Map.of("actions", created, "excluded", excluded.size()));
        }
        return new Result(created, Map.copyOf(excluded));
    }

    /**
     * Cancels every action of a campaign that nobody has been contacted under yet, in the caller's transaction.
     *
     * @return how many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int cancelWaiting(long campaignId, String actor) {
        int cancelled = table.cancelWaiting(campaignId, day.today(), clock.instant(), actor);
        if (cancelled > 0) {
            audit.append("ACTIONS_CANCELLED", actor, "campaign " + campaignId, Map.of("actions", cancelled));
        }
        return cancelled;
    }
}
