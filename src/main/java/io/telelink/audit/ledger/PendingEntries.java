package io.telelink.audit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Entries of a transaction, kept until it is about to commit. */
final class PendingEntries implements TransactionSynchronization {

    private final List<NewEntry> entries = new ArrayList<>();
    private final Consumer<List<NewEntry>> chain;

    private PendingEntries(Consumer<List<NewEntry>> chain) {
        this.chain = chain;
    }

    static void add(NewEntry entry, Consumer<List<NewEntry>> chain) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance).map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var pending = new PendingEntries(chain);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                })
                .entries.add(entry);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        chain.accept(entries);
    }
}
