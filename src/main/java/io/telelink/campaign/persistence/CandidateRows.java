package io.telelink.campaign.persistence;

import java.util.Arrays;

/**
 * Customers of a segment with what a plan needs of them, by column, in any order.
 *
 * @param probability   NaN where there is no answer
 * @param clv           NaN where there is no answer
 * @param valueIfKept   of somebody sure to stay through the churn window, $; NaN where there is no answer
 * @param monthlyCharge NaN where unknown
 * @param snapshotId    0 where there is none
 * @param offerVersion  that the current answer proposes; 0 for none
 * @param eligible      whether the campaign's offer is for the customer; true where it has none of its own
 */
public record CandidateRows(long[] id, double[] probability, double[] clv, double[] valueIfKept, double[] monthlyCharge,
                            long[] snapshotId, long[] offerVersion, boolean[] eligible) {

    static CandidateRows ofSize(int size) {
        return new CandidateRows(new long[size], new double[size], new double[size], new double[size], new double[size],
                new long[size], new long[size], new boolean[size]);
    }

    public int size() {
        return id.length;
    }

    CandidateRows resized(int size) {
        return new CandidateRows(Arrays.copyOf(id, size), Arrays.copyOf(probability, size), Arrays.copyOf(clv, size),
                Arrays.copyOf(valueIfKept, size), Arrays.copyOf(monthlyCharge, size), Arrays.copyOf(snapshotId, size), Arrays.copyOf(offerVersion, size),
                Arrays.copyOf(eligible, size));
    }
}
