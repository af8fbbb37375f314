package io.telelink.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The immutable snapshots and their labels, for those who score and train. */
public interface Snapshots {

    Optional<Snapshot> find(long snapshotId);

    /** Current snapshot of a customer. */
    Optional<Snapshot> current(long customerId);

    /** Current snapshots of active customers with an id above {@code afterCustomerId}, in order of customer id. */
    List<Snapshot> currentOfActive(long afterCustomerId, int limit);

    /** How many active customers have a current snapshot. */
    long countActive();

    /**
     * Stores what was entered about somebody who is not in the store.
     *
     * @return the stored snapshots in the order of {@code rows}
     */
    List<Snapshot> storeEntered(List<double[]> rows, LocalDate asOf);

    /**
     * Snapshots with a known label, in order of account number: what a model can be trained on. Of more than {@code most},
     * about that many, drawn by the hash of the account number, so that the same store gives the same rows.
     */
    List<LabelledSnapshot> labelled(int most);
}
