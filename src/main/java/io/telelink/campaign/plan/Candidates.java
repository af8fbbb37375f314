package io.telelink.campaign.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * People who could be contacted; all parts have one entry per person.
 *
 * @param id          of the customer, each once
 * @param probability that the customer leaves within the churn window, not contacted
 * @param profit      expected of contacting, $; below 0 where it loses money
 * @param spend       expected of contacting, $: what counts against the budget
 */
public record Candidates(long[] id, double[] probability, double[] profit, double[] spend) {

    public Candidates {
        if (probability.length != id.length || profit.length != id.length || spend.length != id.length) {
            throw new IllegalArgumentException("parts differ in length");
        }
    }

    public int size() {
        return id.length;
    }

    /** Positions by falling merit; equal ones by id, so that the order of delivery is of no effect. */
    int[] by(IntToDoubleFunction merit) {
        Integer[] order = IntStream.range(0, size()).boxed().toArray(Integer[]::new);
        double[] merits = IntStream.range(0, size()).mapToDouble(merit).toArray();
        Arrays.parallelSort(order, Comparator.<Integer>comparingDouble(i -> -merits[i]).thenComparingLong(i -> id[i]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    int[] byProfit() {
        return by(i -> profit[i]);
    }

    /** Who brings most for a dollar first; who costs nothing before all others. */
    int[] byProfitPerDollar() {
        return by(i -> spend[i] > 0 ? profit[i] / spend[i] : profit[i] > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE);
    }

    int[] byProbability() {
        return by(i -> probability[i]);
    }
}
