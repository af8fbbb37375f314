package io.telelink.shadow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.telelink.learning.model.RiskBand;

/**
 * How many customers are in which band under the champion and in which under the challenger.
 *
 * @param cells by the champion's band, low first, and within it by the challenger's
 */
public record BandMoves(List<Long> cells) {

    private static final int BANDS = RiskBand.values().length;

    public static final BandMoves NONE = new BandMoves(Collections.nCopies(BANDS * BANDS, 0L));

    public BandMoves {
        cells = List.copyOf(cells);
        if (cells.size() != BANDS * BANDS) {
            throw new IllegalArgumentException("a customer is in one of " + BANDS + " bands, and in one of " + BANDS);
        }
    }

    /** Counts customers by their band under the one and under the other, given in the same order. */
    public static BandMoves count(RiskBand[] champion, RiskBand[] challenger) {
        long[] cells = new long[BANDS * BANDS];
        for (int i = 0; i < champion.length; i++) {
            cells[cell(champion[i], challenger[i])]++;
        }
        return new BandMoves(Arrays.stream(cells).boxed().toList());
    }

    public BandMoves plus(BandMoves other) {
        List<Long> sums = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            sums.add(cells.get(i) + other.cells.get(i));
        }
        return new BandMoves(sums);
    }

    public long of(RiskBand champion, RiskBand challenger) {
        return cells.get(cell(champion, challenger));
    }

    public long customers() {
        return cells.stream().mapToLong(Long::longValue).sum();
    }

    /** Customers in another band under the challenger. */
    public long moved() {
        return customers() - of(RiskBand.LOW, RiskBand.LOW) - of(RiskBand.MEDIUM, RiskBand.MEDIUM) - both();
    }

    /** Customers on both lists of high risk. */
    public long both() {
        return of(RiskBand.HIGH, RiskBand.HIGH);
    }

    /** Customers on the champion's list of high risk alone. */
    public long championAlone() {
        return of(RiskBand.HIGH, RiskBand.LOW) + of(RiskBand.HIGH, RiskBand.MEDIUM);
    }

    /** Customers whom only the challenger would put on it. */
    public long challengerAlone() {
        return of(RiskBand.LOW, RiskBand.HIGH) + of(RiskBand.MEDIUM, RiskBand.HIGH);
    }

    /** Share of the customers of whom both say the same: high risk, or not; not a number where there are none. */
    public double sameDecision() {
        return (double) (customers() - championAlone() - challengerAlone()) / customers();
    }

    private static int cell(RiskBand champion, RiskBand challenger) {
        return champion.ordinal() * BANDS + challenger.ordinal();
    }
}
