package io.telelink.audit;

import java.util.function.Consumer;

/**
 * Rows of another module that are covered by hashes, and can be verified against them. A bean that implements it is part of
 * every verification.
 *
 * <p>Hashes that stand beside the rows prove nothing by themselves: a source compares them with what its module appended to the
 * ledger, read back through {@link AuditRecords}. The chain itself is verified before any source is asked.
 */
public interface EvidenceSource {

    /** Unique among sources, in capitals and underscores such as {@code PREDICTION_BLOCKS}, as {@link KindText} writes it. */
    String kind();

    /** How many units of work {@link #verify} will report, about. */
    long size(Period period);

    /**
     * Recomputes the hashes of all rows of the period, in memory that does not grow with them, and tells every row that is wrong
     * in their order. Called on a thread without a user and outside any transaction.
     *
     * @param progress told of units done; to be asked often whether to stop
     */
    void verify(Period period, VerificationProgress progress, Consumer<Finding> findings);

    /** The hashes that stand for the rows of the period, in order, for the file of a signed-off period. */
    default void roots(Period period, Consumer<EvidenceRoot> roots) {
    }
}
