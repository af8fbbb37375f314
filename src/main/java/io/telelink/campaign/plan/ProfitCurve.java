package io.telelink.campaign.plan;

import java.util.stream.IntStream;

/**
 * Expected profit against the number contacted, if nobody were held out and nothing were limited, from nobody to everybody.
 *
 * @param contacted     number of customers
 * @param planned       in the order of the plan, $
 * @param byProbability those most likely to leave first, $
 * @param atRandom      on average, $
 * @param optimum       number with the greatest profit in the order of the plan
 * @param greatest      that profit, $
 */
public record ProfitCurve(int[] contacted, double[] planned, double[] byProbability, double[] atRandom, int optimum,
                          double greatest) {

    private static final int POINTS = 120;

    static ProfitCurve of(Candidates candidates, int[] order) {
        int size = order.length;
        double[] planned = cumulative(candidates, order);
        double[] byProbability = cumulative(candidates, candidates.byProbability());
        int optimum = IntStream.rangeClosed(0, size).reduce(0, (best, n) -> planned[n] > planned[best] ? n : best);
        int points = Math.min(POINTS, size) + 1;
        int[] contacted = points == 1 ? new int[1]
                : IntStream.range(0, points).map(p -> (int) ((long) p * size / (points - 1))).toArray();
        return new ProfitCurve(contacted, at(planned, contacted), at(byProbability, contacted),
                IntStream.of(contacted).mapToDouble(n -> size == 0 ? 0 : planned[size] / size * n).toArray(), optimum,
                planned[optimum]);
    }

    private static double[] cumulative(Candidates candidates, int[] order) {
        double[] sums = new double[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            sums[i + 1] = sums[i] + candidates.profit()[order[i]];
        }
        return sums;
    }

    private static double[] at(double[] sums, int[] positions) {
        return IntStream.of(positions).mapToDouble(n -> sums[n]).toArray();
    }
}
