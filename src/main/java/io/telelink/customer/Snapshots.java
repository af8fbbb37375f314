package io.telelink.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The immutable snapshots and their labels, for those who score and train. */
public interface Snapshots {

    Optional<Snapshot> find(long snapshotId);

    /** Current snapshot of a customer. */
    Optional<Snapshot> current(long customerId);

    /** What a customer's value is estimated from besides the current snapshot; empty where there is none. */
    Optional<ValueBasis> basis(long customerId);

    /** These snapshots, in no particular order; ids that there are none of, and those of erased customers, are left out. */
    List<Snapshot> findAll(Collection<Long> snapshotIds);

    /** Divides the active customers that have a snapshot into ranges of about so many, in order of id. */
    List<KeyRange> rangesOfActive(int customers);

    /** Current snapshots of the active customers between two ids, both included, read by COPY in the caller's transaction. */
    SnapshotBatch currentOfActive(long firstCustomerId, long lastCustomerId);

    /** The same of those of these customers, at most some ten thousand, who are active. */
    SnapshotBatch currentOfActive(List<Long> customerIds);

    /** What ties these snapshots to persons, by snapshot; those of erased customers are left out. */
    Map<Long, PersonalData> personal(Collection<Long> snapshotIds);

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
