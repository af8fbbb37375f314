package io.telelink.learning.value;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of one candidate on rows given by their positions, some of them several times; one pass, no sorting. */
final class BacktestFigures {

    static final int MAE = 0;
    static final int RMSE = 1;
    static final int R2 = 2;
    static final int BIAS = 3;
    static final int TOP = 4;
    static final int COVERAGE = 5;
    static final int WIDTH = 6;
    static final int DIFFERENCE = 7;
    static final int SIZE = 8;

    private final double[] truth;
    private final double[] estimate;
    private final double @Nullable [] low;
    private final double @Nullable [] high;
    private final double[] reference;
    private final int[] greatestFirst;

    BacktestFigures(double[] truth, BacktestCandidate candidate, double[] reference) {
        this.truth = truth;
        this.estimate = candidate.estimate();
        this.low = candidate.low();
        this.high = candidate.high();
        this.reference = reference;
        greatestFirst = IntStream.range(0, truth.length).boxed()
                .sorted(Comparator.comparingDouble(row -> -estimate[row])).mapToInt(row -> row).toArray();
    }

    double[] of(int[] rows) {
        double[] f = new double[SIZE];
        int[] times = new int[truth.length];
        double total = 0;
        for (int row : rows) {
            double error = estimate[row] - truth[row];
            times[row]++;
            total += truth[row];
            f[MAE] += Math.abs(error);
            f[RMSE] += error * error;
            f[BIAS] += error;
            f[DIFFERENCE] += Math.abs(error) - Math.abs(reference[row] - truth[row]);
            if (low != null && high != null) {
                f[COVERAGE] += low[row] <= truth[row] && truth[row] <= high[row] ? 1 : 0;
                f[WIDTH] += high[row] - low[row];
            }
        }
        double variation = 0;
        for (int row : rows) {
            double distance = truth[row] - total / rows.length;
            variation += distance * distance;
        }
        f[R2] = variation == 0 ? 0 : 1 - f[RMSE] / variation;
        f[TOP] = total == 0 ? 0 : top(times, Math.ceilDiv(rows.length, 10)) / total;
        f[RMSE] = Math.sqrt(f[RMSE] / rows.length);
        for (int figure : new int[] {MAE, BIAS, COVERAGE, WIDTH, DIFFERENCE}) {
            f[figure] /= rows.length;
        }
        return f;
    }

    /** What the so many customers with the greatest estimates brought. */
    private double top(int[] times, int customers) {
        double sum = 0;
        int left = customers;
        for (int i = 0; left > 0; i++) {
            int taken = Math.min(left, times[greatestFirst[i]]);
            sum += taken * truth[greatestFirst[i]];
            left -= taken;
        }
        return sum;
    }
}
