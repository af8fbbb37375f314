package io.telelink.economics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.economics.persistence.EconomicsTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the versions; the first one is made when it is first asked for, so that there is always one in force. */
@Component
class StoredEconomics implements EconomicsSettings {

    private static final int MOST_KEPT = 1_000;

    private final EconomicsTable table;
    private final FirstTerms first;
    private final AuditLog audit;
    private final TransactionTemplate own;
    private final Map<Long, Economics> known = new ConcurrentHashMap<>();

    StoredEconomics(EconomicsTable table, FirstTerms first, AuditLog audit, PlatformTransactionManager transactions) {
        first.terms();
        this.table = table;
        this.first = first;
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        // Whoever only reads, and whoever is rolled back afterwards, leaves the first version to the others all the same.
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Economics current() {
        return table.newest().orElseGet(() -> own.execute(status -> begin()));
    }

    private Economics begin() {
        table.lockFirst();
        return table.newest().orElseGet(() -> {
            Economics begun = table.insert(first.terms(), "What the store began with.", CurrentUser.SYSTEM);
            audit.append("ECONOMICS_BEGUN", begun.changedBy(), "economics " + begun.id(),
                    Map.of("after", EconomicsChanges.details(begun.terms())));
            return begun;
        });
    }

    @Override
    public Economics of(long id) {
        Economics kept = known.get(id);
        if (kept != null) {
            return kept;
        }
        Economics found = table.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no version " + id + " of the economic settings."));
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(id, found);
        return found;
    }
}
