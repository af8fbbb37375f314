package io.telelink.shadow.compute;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.learning.model.RiskBand;
import io.telelink.shadow.Agreement;
import io.telelink.shadow.BandMoves;

/**
 * What a range adds to the agreement of a run.
 *
 * @param sums of x, y, x squared, y squared and x times y, where x is the champion's probability and y the challenger's
 */
public record AgreementSums(BandMoves moves, List<Double> sums) {

    private static final int SUMS = 5;
    private static final AgreementSums NONE = new AgreementSums(BandMoves.NONE, List.of(0.0, 0.0, 0.0, 0.0, 0.0));

    public AgreementSums {
        sums = List.copyOf(sums);
    }

    /** Of customers given in the same order throughout. */
    public static AgreementSums of(double[] champion, RiskBand[] championBand, double[] challenger, RiskBand[] challengerBand) {
        double[] sums = new double[SUMS];
        for (int i = 0; i < champion.length; i++) {
            double x = champion[i];
            double y = challenger[i];
            double[] added = {x, y, x * x, y * y, x * y};
            for (int s = 0; s < SUMS; s++) {
                sums[s] += added[s];
            }
        }
        return new AgreementSums(BandMoves.count(championBand, challengerBand), Arrays.stream(sums).boxed().toList());
    }

    /** The agreement over all ranges. */
    public static Agreement total(List<AgreementSums> ranges) {
        AgreementSums all = ranges.stream().reduce(NONE, AgreementSums::plus);
        double correlation = all.correlation();
        return new Agreement(all.moves, Double.isFinite(correlation) ? correlation : null);
    }

    private AgreementSums plus(AgreementSums other) {
        return new AgreementSums(moves.plus(other.moves), IntStream.range(0, SUMS)
                .mapToObj(s -> sums.get(s) + other.sums.get(s)).toList());
    }

    /** Pearson's; not a number where one of them does not vary beyond what rounding makes of it. */
    private double correlation() {
        double n = moves.customers();
        double x = variation(sums.get(2), sums.get(0), n);
        double y = variation(sums.get(3), sums.get(1), n);
        return x == 0 || y == 0 ? Double.NaN : Math.clamp((n * sums.get(4) - sums.get(0) * sums.get(1)) / Math.sqrt(x * y), -1, 1);
    }

    private static double variation(double squares, double sum, double n) {
        double variation = n * squares - sum * sum;
        return variation > 1e-9 * n * squares ? variation : 0;
    }
}
