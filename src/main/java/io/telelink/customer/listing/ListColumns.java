package io.telelink.customer.listing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What lists are filtered and sorted by, a column each, in order of customer id. Unknown is NaN for doubles, the smallest
 * value for integers and -1 for codes.
 *
 * @param accounts account numbers, one behind the other, in ASCII
 * @param starts   where each of them starts; one more than there are customers
 * @param states   what the codes of {@code state} stand for, rising
 */
record ListColumns(long[] ids, byte[] accounts, int[] starts, byte[] status, byte[] internationalPlan, byte[] voiceMailPlan,
                   List<String> states, short[] state, int[] accountLength, double[] monthlyCharge, int[] serviceCalls,
                   Scores scores) {

    static final int UNKNOWN = Integer.MIN_VALUE;

    /** The columns that a new answer changes; {@code scoredAt} in microseconds, the smallest value before the first answer. */
    record Scores(double[] probability, byte[] riskBand, double[] clv, long[] scoredAt, double[] expectedProfit) {

        Scores copy() {
            return new Scores(probability.clone(), riskBand.clone(), clv.clone(), scoredAt.clone(), expectedProfit.clone());
        }
    }

    int size() {
        return ids.length;
    }

    /** Place of a customer; negative when there is none of that id. */
    int indexOf(long id) {
        // Ids are given out one after the other, so that there are seldom gaps.
        long guess = ids.length == 0 ? -1 : id - ids[0];
        return guess >= 0 && guess < ids.length && ids[(int) guess] == id ? (int) guess : Arrays.binarySearch(ids, id);
    }

    int accountLengthInBytes(int index) {
        return starts[index + 1] - starts[index];
    }

    /** The moment that {@link Scores#scoredAt} stands for; empty for the one before the first answer. */
    static Optional<Instant> moment(long micros) {
        return micros == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** The same customers with other answers. */
    ListColumns with(Scores newScores) {
        return new ListColumns(ids, accounts, starts, status, internationalPlan, voiceMailPlan, states, state, accountLength,
                monthlyCharge, serviceCalls, newScores);
    }
}
