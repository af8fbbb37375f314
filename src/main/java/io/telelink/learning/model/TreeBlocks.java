package io.telelink.learning.model;

import java.util.Arrays;

/**
 * Evaluates trees over a block of rows by sets of rows, one bit per row.
 *
 * <p>Every question of the ensemble is answered once for the whole block: the set of rows whose value is at most the
 * threshold. The rows that reach a node are then those of its parent and, or without, those of the parent's question: a few
 * machine words, whatever the rows are, and no jump that depends on a row. What a leaf says is only written for rows that do
 * not get the most common value of the tree. (QuickScorer, Lucchese et al. 2015, with sets of rows in place of leaves.)
 */
final class TreeBlocks implements BlockPredictor {

    private static final int WORDS = ROWS / Long.SIZE;
    /** Up to so many thresholds it is faster to compare with each than to search. */
    private static final int FEW = 4;

    private final TreeLayout layout;
    private final int[] question;
    private final int[] right;
    private final double[] value;
    private final double intercept;
    private final double[][] searched;
    /** Per question the set of rows that answer it with yes. */
    private final long[] yes;
    /** Per depth the set of rows at the node being visited. */
    private final long[][] reached;
    private final int[] rank = new int[ROWS];
    private final double[] said = new double[ROWS];

    TreeBlocks(TreeLayout layout, int width, double intercept) {
        this.layout = layout;
        this.intercept = intercept;
        question = layout.question();
        right = layout.right();
        value = layout.value();
        yes = new long[layout.questions() * WORDS];
        reached = new long[layout.deepest() + 1][WORDS];
        searched = new double[width][];
        Arrays.setAll(searched, f -> searchable(layout.thresholds(f)));
    }

    /** The thresholds, filled up to a power of two. */
    private static double[] searchable(double[] thresholds) {
        double[] filled = Arrays.copyOf(thresholds, Integer.highestOneBit(thresholds.length) * 2);
        Arrays.fill(filled, thresholds.length, filled.length, Double.MAX_VALUE);
        return filled;
    }

    @Override
    public void margins(double[][] columns, int rows, double[] margins, int offset) {
        for (int f = 0; f < searched.length; f++) {
            answer(f, columns[f], rows);
        }
        for (int w = 0; w < WORDS; w++) {
            int left = rows - w * Long.SIZE;
            reached[0][w] = left >= Long.SIZE ? -1L : left <= 0 ? 0 : (1L << left) - 1;
        }
        Arrays.fill(margins, offset, offset + rows, intercept);
        int[] roots = layout.roots();
        for (int t = 0; t < roots.length; t++) {
            double common = layout.common()[t];
            Arrays.fill(said, common);
            visit(roots[t], 0, common);
            for (int r = 0; r < rows; r++) {
                margins[offset + r] += said[r];
            }
        }
    }

    private void answer(int feature, double[] column, int rows) {
        double[] thresholds = layout.thresholds(feature);
        int from = layout.first(feature) * WORDS;
        if (thresholds.length <= FEW) {
            for (int i = 0; i < thresholds.length; i++) {
                compare(column, thresholds[i], yes, from + i * WORDS);
            }
        } else {
            search(column, rows, searched[feature], rank);
            Arrays.fill(yes, from, from + thresholds.length * WORDS, 0);
            for (int r = 0; r < rows; r++) {
                if (rank[r] < thresholds.length) {
                    yes[from + rank[r] * WORDS + (r >> 6)] |= 1L << r;
                }
            }
            for (int i = from + WORDS; i < from + thresholds.length * WORDS; i++) {
                yes[i] |= yes[i - WORDS]; // a row below one threshold is below all greater ones
            }
        }
    }

    private static void compare(double[] column, double threshold, long[] yes, int at) {
        for (int w = 0; w < WORDS; w++) {
            long no = 0;
            for (int r = 0; r < Long.SIZE; r++) {
                no |= above(column[w * Long.SIZE + r], threshold) << r;
            }
            yes[at + w] = ~no;
        }
    }

    /** Writes per row how many thresholds are below its value, by halving without a jump. */
    private static void search(double[] column, int rows, double[] thresholds, int[] rank) {
        for (int r = 0; r < rows; r++) {
            double number = column[r];
            int below = 0;
            for (int half = thresholds.length >> 1; half > 0; half >>= 1) {
                below += (int) -above(number, thresholds[below + half - 1]) & half;
            }
            rank[r] = below;
        }
    }

    /** 1 where the number is greater than the threshold, otherwise 0; the sign of a difference of doubles is exact. */
    private static long above(double number, double threshold) {
        return Double.doubleToRawLongBits(threshold - number) >>> 63;
    }

    private void visit(int node, int depth, double common) {
        long[] rows = reached[depth];
        int asks = question[node];
        if (asks < 0) {
            if (Double.doubleToRawLongBits(value[node]) != Double.doubleToRawLongBits(common)) {
                say(rows, value[node], said);
            }
            return;
        }
        long[] below = reached[depth + 1];
        if (and(rows, yes, asks * WORDS, below)) {
            visit(node + 1, depth + 1, common);
        }
        if (without(rows, yes, asks * WORDS, below)) {
            visit(right[node], depth + 1, common);
        }
    }

    private static boolean and(long[] rows, long[] yes, int at, long[] result) {
        long any = 0;
        for (int w = 0; w < WORDS; w++) {
            result[w] = rows[w] & yes[at + w];
            any |= result[w];
        }
        return any != 0;
    }

    private static boolean without(long[] rows, long[] yes, int at, long[] result) {
        long any = 0;
        for (int w = 0; w < WORDS; w++) {
            result[w] = rows[w] & ~yes[at + w];
            any |= result[w];
        }
        return any != 0;
    }

    private static void say(long[] rows, double value, double[] said) {
        for (int w = 0; w < WORDS; w++) {
            for (long left = rows[w]; left != 0; left &= left - 1) {
                said[w * Long.SIZE + Long.numberOfTrailingZeros(left)] = value;
            }
        }
    }
}
