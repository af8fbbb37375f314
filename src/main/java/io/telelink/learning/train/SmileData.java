package io.telelink.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.data.vector.ValueVector;
import smile.math.MathEx;

/** Encoded rows as Smile takes them, and the conditions under which its fits come out the same every time. */
final class SmileData {

    private static final String TARGET = "target";

    static final Formula FORMULA = Formula.lhs(TARGET);

    private SmileData() {
    }

    /** Rows and labels (1 for churners) with {@code copies} copies of each churner. */
    record Weighted(double[][] x, int[] y) {

        static Weighted of(double[][] x, boolean[] churned, int copies) {
            List<double[]> rows = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                for (int copy = 0; copy < (churned[i] ? copies : 1); copy++) {
                    rows.add(x[i]);
                    labels.add(churned[i] ? 1 : 0);
                }
            }
            return new Weighted(rows.toArray(double[][]::new), labels.stream().mapToInt(i -> i).toArray());
        }

        /** Columns x0, x1 ... and the labels as column "target". */
        DataFrame frame() {
            return SmileData.frame(x, new IntVector(TARGET, y));
        }
    }

    /** Columns x0, x1 ... and the amounts as column "target". */
    static DataFrame frame(double[][] x, double[] y) {
        return frame(x, new DoubleVector(TARGET, y));
    }

    private static DataFrame frame(double[][] x, ValueVector target) {
        int width = x[0].length;
        ValueVector[] columns = new ValueVector[width + 1];
        for (int c = 0; c < width; c++) {
            double[] column = new double[x.length];
            for (int r = 0; r < x.length; r++) {
                column[r] = x[r][c];
            }
            columns[c] = new DoubleVector("x" + c, column);
        }
        columns[width] = target;
        return new DataFrame(columns);
    }

    /** A row of a frame of that schema, with an arbitrary label. */
    static Tuple tuple(StructType schema, double[] x) {
        double[] values = new double[x.length + 1];
        System.arraycopy(x, 0, values, 0, x.length);
        return Tuple.of(schema, values);
    }

    /**
     * Runs a fit in a pool of one thread of its own, with Smile's random numbers seeded: the way its parallel streams cut their
     * work, and with it the order of additions, then depends on nothing else.
     */
    static <T> T alone(long seed, Callable<T> fit) {
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            return pool.submit(() -> {
                MathEx.setSeed(seed);
                return fit.call();
            }).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fitting", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof RuntimeException wrapper && wrapper.getCause() != null
                    ? wrapper.getCause() : e.getCause();
            throw cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
        }
    }
}
