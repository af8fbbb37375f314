package io.telelink.learning.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Draws curves from a ranking, thinned to a number of points that a chart can show. */
final class CurveDrawing {

    private static final int POINTS = 200;
    private static final int TENTHS = 10;

    private CurveDrawing() {
    }

    static Curves draw(boolean[] truth, double[] probability) {
        Ranking ranking = Ranking.of(truth, probability);
        int[] groups = thinned(ranking.groups());
        double positives = Math.max(1, ranking.positives());
        double negatives = Math.max(1, ranking.negatives());
        double rows = Math.max(1, truth.length);
        IntToDoubleFunction found = g -> ranking.truePositives()[g] / positives;
        IntToDoubleFunction contacted = g -> ranking.truePositives()[g] + ranking.falsePositives()[g];
        return new Curves(
                new Curves.Roc(from(0, groups, g -> ranking.falsePositives()[g] / negatives), from(0, groups, found),
                        from(1, groups, g -> ranking.score()[g])),
                new Curves.PrecisionRecall(of(groups, found),
                        of(groups, g -> ranking.truePositives()[g] / contacted.applyAsDouble(g)),
                        of(groups, g -> ranking.score()[g])),
                new Curves.Gain(from(0, groups, g -> contacted.applyAsDouble(g) / rows), from(0, groups, found)),
                calibration(truth, probability), profit(ranking, groups, truth.length));
    }

    /** At most POINTS positions from the first to the last, evenly spread. */
    private static int[] thinned(int size) {
        int points = Math.min(size, POINTS);
        return IntStream.range(0, points)
                .map(i -> points == 1 ? 0 : (int) ((long) i * (size - 1) / (points - 1))).toArray();
    }

    private static double[] of(int[] groups, IntToDoubleFunction value) {
        return Arrays.stream(groups).mapToDouble(value).toArray();
    }

    private static double[] from(double start, int[] groups, IntToDoubleFunction value) {
        double[] values = new double[groups.length + 1];
        values[0] = start;
        System.arraycopy(of(groups, value), 0, values, 1, groups.length);
        return values;
    }

    private static Curves.Calibration calibration(boolean[] truth, double[] probability) {
        int[] order = IntStream.range(0, truth.length).boxed()
                .sorted((a, b) -> Double.compare(probability[a], probability[b])).mapToInt(i -> i).toArray();
        int bins = Math.min(TENTHS, order.length);
        double[] predicted = new double[bins];
        double[] observed = new double[bins];
        int[] rows = new int[bins];
        for (int i = 0; i < order.length; i++) {
            int bin = (int) ((long) i * bins / order.length);
            predicted[bin] += probability[order[i]];
            observed[bin] += truth[order[i]] ? 1 : 0;
            rows[bin]++;
        }
        for (int b = 0; b < bins; b++) {
            predicted[b] /= rows[b];
            observed[b] /= rows[b];
        }
        return new Curves.Calibration(predicted, observed, rows);
    }

    private static Curves.Profit profit(Ranking ranking, int[] groups, int rows) {
        CampaignEconomics economics = CampaignEconomics.published();
        int[] rising = IntStream.range(0, groups.length).map(i -> groups[groups.length - 1 - i]).toArray();
        return new Curves.Profit(of(rising, g -> ranking.score()[g]), of(rising, g -> CampaignProfit.of(
                ranking.truePositives()[g], ranking.falsePositives()[g], rows, economics)));
    }
}
