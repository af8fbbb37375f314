package io.telelink.forecast.compute;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers with what they were billed and which plans they had when: all that a forecast of the past can be made from, and be
 * compared with. Filled by one thread.
 */
public final class BilledSample {

    private static final int RECENT = 3;

    private final int firstMonth;
    private final int months;
    private final Lives lives = new Lives();
    private final List<float[]> bills = new ArrayList<>();
    private final List<int[]> plans = new ArrayList<>();

    /** @param firstMonth months since the year 0, as are all months here */
    public BilledSample(int firstMonth, int months) {
        this.firstMonth = firstMonth;
        this.months = months;
    }

    /** @return place of the customer */
    public int customer(int joined, int left) {
        lives.add(joined, left, 0);
        float[] none = new float[months];
        Arrays.fill(none, Float.NaN);
        bills.add(none);
        plans.add(new int[0]);
        return lives.size() - 1;
    }

    public void bill(int customer, int month, double revenue) {
        if (month >= firstMonth && month < firstMonth + months) {
            bills.get(customer)[month - firstMonth] = (float) revenue;
        }
    }

    /** The plans that a customer had from a day on. */
    public void plan(int customer, int day, Plan plan) {
        int[] known = plans.get(customer);
        int[] more = Arrays.copyOf(known, known.length + 2);
        more[known.length] = day;
        more[known.length + 1] = plan.ordinal();
        plans.set(customer, more);
    }

    Lives lives() {
        return lives;
    }

    public int size() {
        return lives.size();
    }

    int firstMonth() {
        return firstMonth;
    }

    /** As last known on a day; the earliest that is known where nothing was yet, and neither plan where nothing ever was. */
    int planOn(int customer, int day) {
        int[] known = plans.get(customer);
        int plan = known.length > 0 ? known[1] : 0;
        int newest = Integer.MIN_VALUE;
        for (int i = 0; i < known.length; i += 2) {
            if (known[i] <= day && known[i] > newest) {
                newest = known[i];
                plan = known[i + 1];
            }
        }
        return plan;
    }

    /** Mean of the bills of the three months before a month; NaN where there was none. */
    double expected(int customer, int month) {
        double sum = 0;
        int found = 0;
        for (int back = 1; back <= RECENT; back++) {
            double bill = billed(customer, month - back);
            if (!Double.isNaN(bill)) {
                sum += bill;
                found++;
            }
        }
        return found == 0 ? Double.NaN : sum / found;
    }

    /** NaN where there is no bill. */
    double billed(int customer, int month) {
        int at = month - firstMonth;
        return at < 0 || at >= months ? Double.NaN : bills.get(customer)[at];
    }
}
