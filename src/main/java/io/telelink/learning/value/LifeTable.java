package io.telelink.learning.value;

import java.util.List;

/**
 * Who was there and who left by period of tenure: all that cohorts, of whatever lengths, say about a retention curve that they
 * share. Entry {@code t - 1} is of period t.
 *
 * @param atRisk customers seen to enter the period whose end was seen too
 * @param left those of them who left in it
 */
public record LifeTable(long[] atRisk, long[] left) {

    public LifeTable {
        if (atRisk.length != left.length) {
            throw new IllegalArgumentException("the columns of a life table differ in length");
        }
        for (int i = 0; i < left.length; i++) {
            if (left[i] < 0 || left[i] > atRisk[i]) {
                throw new IllegalArgumentException(left[i] + " left of " + atRisk[i] + " in period " + (i + 1));
            }
        }
    }

    /** The table of cohorts together. */
    public static LifeTable of(List<Cohort> cohorts) {
        int periods = cohorts.stream().mapToInt(cohort -> cohort.seenFrom() + cohort.survivors().length - 1).max().orElse(0);
        long[] atRisk = new long[periods];
        long[] left = new long[periods];
        for (Cohort cohort : cohorts) {
            long[] survivors = cohort.survivors();
            for (int i = 1; i < survivors.length; i++) {
                atRisk[cohort.seenFrom() + i - 1] += survivors[i - 1];
                left[cohort.seenFrom() + i - 1] += survivors[i - 1] - survivors[i];
            }
        }
        return new LifeTable(atRisk, left);
    }

    /** The table of these tables together. */
    public static LifeTable sum(List<LifeTable> tables) {
        int periods = tables.stream().mapToInt(table -> table.left.length).max().orElse(0);
        long[] atRisk = new long[periods];
        long[] left = new long[periods];
        for (LifeTable table : tables) {
            for (int i = 0; i < table.left.length; i++) {
                atRisk[i] += table.atRisk[i];
                left[i] += table.left[i];
            }
        }
        return new LifeTable(atRisk, left);
    }

    /** Customers times periods seen. */
    public long exposure() {
        return total(atRisk);
    }

    /** Customers who left. */
    public long leavers() {
        return total(left);
    }

    /**
     * Share of customers who stay through each period, by the product of those who stayed in each before (Kaplan and Meier 1958):
     * the points that a curve is drawn against. Stops where nobody is at risk.
     */
    public double[] survival() {
        int periods = 0;
        while (periods < left.length && atRisk[periods] > 0) {
            periods++;
        }
        double[] survival = new double[periods];
        double product = 1;
        for (int i = 0; i < periods; i++) {
            product *= 1 - (double) left[i] / atRisk[i];
            survival[i] = product;
        }
        return survival;
    }

    private static long total(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum = Math.addExact(sum, value);
        }
        return sum;
    }
}
