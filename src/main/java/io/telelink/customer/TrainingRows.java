package io.telelink.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.telelink.learning.train.SplitRule;

/**
 * What models are trained and tested on: what was known at a cut-off, with what happened afterwards. Nothing of the time after
 * the cut-off enters a row but its outcome, and nothing of the time after the outcome's window enters that. Of more customers
 * than {@code most}, about that many, drawn by the hash of the account number, so that the same store gives the same rows.
 * Erased customers are left out.
 */
public interface TrainingRows {

    /** Days that snapshots of customers are of, rising. */
    List<LocalDate> cutOffs();

    /**
     * The latest cut-off whose churn window has passed, or whose outcomes came with a file, and that has at least half as many
     * customers as the one that has most: a day on which a few customers were corrected says little.
     *
     * @param windowDays length of the churn window
     */
    Optional<LocalDate> latestLabelledCutOff(int windowDays);

    /** Cut-offs whose churn window has passed, or whose outcomes came with a file, newest first; however few customers they have. */
    List<LocalDate> labelledCutOffs(int windowDays);

    /** The latest of the cut-offs that {@link #latestLabelledCutOff} chooses from, newest first, at most so many. */
    List<LocalDate> latestLabelledCutOffs(int windowDays, int most);

    /** Whether a file has assigned customers to the training or the test part since a moment. */
    boolean partsAssignedSince(Instant moment);

    /**
     * Snapshots of a cut-off with their outcome: whether the customer left after it, and within the window. An outcome that came
     * with a file goes before what the date of leaving says. In order of account number, one row a customer.
     *
     * @param cutOff day that the snapshots are of
     */
    List<LabelledSnapshot> labelled(LocalDate cutOff, int windowDays, int most);

    /**
     * The same of several cut-offs together, in order of account number, one row a customer: who counts at which of them the hash of
     * the account number draws, before anything is known of the outcome, so that the share who leave stays what it is.
     *
     * @param cutOffs in the order that the lots are numbered in: another order gives other rows
     * @param most    of the customers of each cut-off, before lots are drawn
     */
    default List<LabelledSnapshot> pooled(List<LocalDate> cutOffs, int windowDays, int most) {
        return IntStream.range(0, cutOffs.size()).boxed()
                .flatMap(lot -> labelled(cutOffs.get(lot), windowDays, most).stream()
                        .filter(row -> SplitRule.lot(row.accountNumber(), cutOffs.size()) == lot))
                .sorted(Comparator.comparing(LabelledSnapshot::accountNumber)).toList();
    }

    /**
     * Customers of a cut-off with what they paid in the months from then on, in order of account number: of each who had joined
     * before the cut-off and not left, the latest snapshot before it. Who has no bill of the month before is left out: nothing
     * says whether they pay at all. Empty where the bills of those months are not all there.
     *
     * @param cutOff first day of a month
     * @param months to look ahead, at least 1
     * @throws IllegalArgumentException when the cut-off is no first day of a month, or its months have not passed
     */
    List<ValuedSnapshot> valued(LocalDate cutOff, int months, int most);
}
