package io.telelink.audit;

import java.util.Map;

/** Appends to the ledger: who did what to what. */
public interface AuditLog {

    /**
     * Adds an entry to the caller's transaction: what is audited and its entry are committed together or not at all. Without a
     * transaction it gets one of its own.
     *
     * <p>The entry takes its place in the chain when the transaction commits, after everything else it does, so that the chain
     * is locked no longer than one commit takes. A transaction that is rolled back leaves neither entry nor gap; one that is
     * read-only cannot append.
     *
     * @param kind    what happened, in capitals and underscores such as {@code CHAMPION_CHANGED}, at most 60; people read it as
     *                {@link KindText} writes it
     * @param actor   who did it: a user name, or that of the system
     * @param subject what it was done to, such as {@code model-version 12}; shortened to 300 characters
     * @param details more of it, fit to be read years later: texts, whole numbers, decimals, booleans, moments, dates, enums,
     *                {@link Hash}es, and lists and maps of those; at most 64 kB as JSON
     * @throws IllegalArgumentException where kind or details are not of this form
     */
    void append(String kind, String actor, String subject, Map<String, ?> details);
}
