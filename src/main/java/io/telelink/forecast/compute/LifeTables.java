package io.telelink.forecast.compute;

import java.util.function.IntPredicate;

import io.telelink.learning.value.LifeTable;

/**
 * Makes life tables of dates. A period is a month of tenure. What customers lived through before the store observed them
 * is not counted, since those who did not live through it are not in the store.
 */
public final class LifeTables {

    /** Longer tenures are counted up to here. */
    private static final int MOST_PERIODS = 600;

    private final Lives lives;
    private final int seenFrom;

    private LifeTables(Lives lives, int seenFrom) {
        this.lives = lives;
        this.seenFrom = seenFrom;
    }

    /** @param seenFrom day from which departures are known */
    public static LifeTables of(Lives lives, int seenFrom) {
        return new LifeTables(lives, seenFrom);
    }

    /**
     * The table of some of the customers, with nothing in it of the day {@code today} or later.
     *
     * @param chosen by their place
     */
    public LifeTable until(int today, IntPredicate chosen) {
        var enters = new long[MOST_PERIODS + 2];
        var left = new long[MOST_PERIODS + 1];
        int last = 0;
        for (int i = 0; i < lives.size(); i++) {
            if (lives.joined(i) >= today || lives.left(i) < lives.joined(i) || !chosen.test(i)) {
                continue;
            }
            // A month that is not over tells of those who left in it, and not of those who will stay: it does not count.
            int over = whole(lives.joined(i), today);
            int leaves = lives.left(i) < today ? whole(lives.joined(i), lives.left(i)) + 1 : Integer.MAX_VALUE;
            boolean gone = leaves <= over;
            int lived = gone ? leaves : over;
            int unseen = seenFrom <= lives.joined(i) ? 0 : (int) Math.ceil(Days.months(lives.joined(i), seenFrom));
            int periods = Math.min(lived, MOST_PERIODS);
            if (periods > unseen) {
                enters[unseen + 1]++;
                enters[periods + 1]--;
                left[periods] += gone && lived <= MOST_PERIODS ? 1 : 0;
                last = Math.max(last, periods);
            }
        }
        return table(enters, left, last);
    }

    private static int whole(int from, int to) {
        return (int) Days.months(from, to);
    }

    private static LifeTable table(long[] enters, long[] left, int periods) {
        long[] atRisk = new long[periods];
        long[] leavers = new long[periods];
        long there = 0;
        for (int t = 1; t <= periods; t++) {
            there += enters[t];
            atRisk[t - 1] = there;
            leavers[t - 1] = left[t];
        }
        return new LifeTable(atRisk, leavers);
    }
}
