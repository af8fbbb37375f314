package io.telelink.monitoring.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.Quantile;
import io.telelink.monitoring.Estimate;
import io.telelink.monitoring.Proportion;
import io.telelink.monitoring.Realised;

/**
 * Computes what came true from sums alone, so that it takes as long for a million customers as for a thousand. Shares have Wilson's
 * interval at the effective number of customers (Kish 1965), Brier and profit the normal one, the calibration error that of a
 * thousand draws of each tenth's outcome.
 */
public final class RealisedFigures {

    private static final double Z = Quantile.ofNormal(.975);
    private static final int DRAWS = 1000;
    private static final double LOWEST = .025;
    private static final long SEED = 20_261_122;

    private final List<Weighted> strata;
    private final double customers;

    private RealisedFigures(List<Stratum> strata) {
        this.strata = Weighted.of(strata);
        this.customers = this.strata.stream().mapToDouble(Weighted::customers).sum();
    }

    /**
     * What came true.
     *
     * @param strata all customers of a run, none of them empty; at least one
     */
    public static Realised of(List<Stratum> strata) {
        return new RealisedFigures(strata).realised(strata);
    }

    private Realised realised(List<Stratum> all) {
        return new Realised(all.stream().mapToLong(Stratum::customers).sum(),
                all.stream().filter(Stratum::contacted).mapToLong(Stratum::customers).sum(),
                all.stream().mapToLong(Stratum::left).sum(), recall(), precision(),
                share(strata, Weighted::left, stratum -> stratum.seen().customers()), sum(Weighted::expected) / customers,
                brier(), calibrationError(), profit());
    }

    private Proportion recall() {
        double found = strata.stream().filter(stratum -> stratum.seen().flagged()).mapToDouble(Weighted::left).sum();
        double left = sum(Weighted::left);
        double squares = sum(stratum -> stratum.weight() * stratum.weight() * stratum.seen().left());
        return Proportion.of(left == 0 ? 0 : found / left, squares == 0 ? 0 : left * left / squares);
    }

    private Proportion precision() {
        List<Weighted> flagged = strata.stream().filter(stratum -> stratum.seen().flagged()).toList();
        return share(flagged, Weighted::left, stratum -> stratum.seen().customers());
    }

    private static Proportion share(List<Weighted> of, ToDoubleFunction<Weighted> part, ToDoubleFunction<Weighted> count) {
        double all = of.stream().mapToDouble(Weighted::customers).sum();
        double squares = of.stream().mapToDouble(stratum -> stratum.weight() * stratum.weight() * count.applyAsDouble(stratum)).sum();
        return Proportion.of(all == 0 ? 0 : of.stream().mapToDouble(part).sum() / all, squares == 0 ? 0 : all * all / squares);
    }

    private Estimate brier() {
        double mean = sum(stratum -> stratum.weight() * stratum.seen().error()) / customers;
        double variance = sum(stratum -> {
            double own = stratum.seen().error() / stratum.seen().customers();
            return stratum.weight() * stratum.weight() * Math.max(0, stratum.seen().errorSquares() - own * stratum.seen().error());
        });
        return normal(mean, Math.sqrt(variance) / customers);
    }

    private Estimate profit() {
        CampaignEconomics economics = CampaignEconomics.published();
        double gain = economics.profitOfChurner(economics.meanAcceptance());
        double cost = economics.costOfStayer();
        double profit = 0;
        double variance = 0;
        for (Weighted stratum : strata) {
            if (stratum.seen().flagged()) {
                profit += gain * stratum.left() - cost * (stratum.customers() - stratum.left());
                variance += (gain + cost) * (gain + cost) * stratum.variance();
            }
        }
        return normal(profit / customers, Math.sqrt(variance) / customers);
    }

    private static Estimate normal(double value, double error) {
        return new Estimate(value, value - Z * error, value + Z * error);
    }

    private Estimate calibrationError() {
        double[] expected = new double[Stratum.TENTHS];
        double[] left = new double[Stratum.TENTHS];
        double[] variance = new double[Stratum.TENTHS];
        for (Weighted stratum : strata) {
            expected[stratum.seen().tenth()] += stratum.expected();
            left[stratum.seen().tenth()] += stratum.left();
            variance[stratum.seen().tenth()] += stratum.variance();
        }
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            for (int t = 0; t < Stratum.TENTHS; t++) {
                drawn[d] += Math.abs(expected[t] - left[t] - Math.sqrt(variance[t]) * random.nextGaussian()) / customers;
            }
        }
        Arrays.sort(drawn);
        double error = 0;
        for (int t = 0; t < Stratum.TENTHS; t++) {
            error += Math.abs(expected[t] - left[t]) / customers;
        }
        return new Estimate(error, Math.min(error, drawn[(int) (LOWEST * DRAWS)]), Math.max(error, drawn[(int) ((1 - LOWEST) * DRAWS)]));
    }

    private double sum(ToDoubleFunction<Weighted> figure) {
        return strata.stream().mapToDouble(figure).sum();
    }
}
