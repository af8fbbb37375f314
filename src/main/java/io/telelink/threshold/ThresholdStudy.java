package io.telelink.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleToLongFunction;

import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.CampaignProfit;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Empc;
import io.telelink.learning.metric.Evaluation;

/**
 * What each threshold of a churn model would earn, from its ROC curve on the test rows, which is kept with the version.
 *
 * @param points  by falling threshold
 * @param current at the threshold in force
 * @param empc    expected maximum profit over what is believed of the acceptance, and whom to contact for it
 */
public record ThresholdStudy(List<OperatingPoint> points, OperatingPoint current, CampaignEconomics economics, Empc empc,
                             int rows, int churners) {

    public ThresholdStudy {
        points = List.copyOf(points);
    }

    /** @param list how many active customers are at or above a threshold */
    static ThresholdStudy of(Evaluation evaluation, CampaignEconomics economics, DoubleToLongFunction list) {
        Counts counts = Counts.of(evaluation);
        double[] threshold = evaluation.curves().roc().threshold();
        List<OperatingPoint> points = new ArrayList<>();
        for (int p = 1; p < threshold.length; p++) {
            points.add(counts.point(threshold[p], counts.churners[p], counts.stayers[p], economics, list));
        }
        ConfusionMatrix now = evaluation.confusion();
        OperatingPoint current = counts.point(evaluation.threshold(), now.truePositives(), now.falsePositives(), economics, list);
        return new ThresholdStudy(points, current, economics, counts.empc(economics), counts.rows(), counts.positives());
    }

    /** The threshold that earns most at the mean acceptance; the highest of equals. */
    public OperatingPoint best() {
        return points.stream().max(Comparator.comparingDouble(OperatingPoint::profit).thenComparingDouble(OperatingPoint::threshold))
                .orElse(current);
    }

    /** Decisions on the test rows at a threshold, as far as the curve tells scores apart. */
    ConfusionMatrix matrix(double threshold) {
        OperatingPoint lowest = points.stream().filter(point -> point.threshold() >= threshold)
                .min(Comparator.comparingDouble(OperatingPoint::threshold)).orElse(new OperatingPoint(1, 0, 0, 0, 0, 0, 0));
        return new ConfusionMatrix(lowest.found(), lowest.wrong(), rows - churners - lowest.wrong(), churners - lowest.found());
    }

    /** The point nearest to a threshold. */
    public OperatingPoint nearest(double threshold) {
        return points.stream().min(Comparator.comparingDouble(point -> Math.abs(point.threshold() - threshold))).orElse(current);
    }

    /** Churners and stayers at or above each point of the curve. */
    private record Counts(int[] churners, int[] stayers) {

        static Counts of(Evaluation evaluation) {
            ConfusionMatrix matrix = evaluation.confusion();
            int positives = matrix.truePositives() + matrix.falseNegatives();
            int negatives = matrix.rows() - positives;
            Curves.Roc roc = evaluation.curves().roc();
            return new Counts(Arrays.stream(roc.truePositiveRate()).mapToInt(rate -> (int) Math.round(rate * positives)).toArray(),
                    Arrays.stream(roc.falsePositiveRate()).mapToInt(rate -> (int) Math.round(rate * negatives)).toArray());
        }

        int positives() {
            return churners[churners.length - 1];
        }

        int rows() {
            return positives() + stayers[stayers.length - 1];
        }

        OperatingPoint point(double threshold, int found, int wrong, CampaignEconomics economics, DoubleToLongFunction list) {
            return new OperatingPoint(threshold, found, wrong, positives() == 0 ? 0 : (double) found / positives(),
                    found + wrong == 0 ? 0 : (double) found / (found + wrong),
                    CampaignProfit.of(found, wrong, rows(), economics), list.applyAsLong(threshold));
        }

        /** The rows between two points have one score, which is all that the curve knows of them. */
        Empc empc(CampaignEconomics economics) {
            boolean[] truth = new boolean[rows()];
            double[] score = new double[rows()];
            int row = 0;
            for (int p = 1; p < churners.length; p++) {
                int found = churners[p] - churners[p - 1];
                int all = found + stayers[p] - stayers[p - 1];
                Arrays.fill(truth, row, row + found, true);
                Arrays.fill(score, row, row + all, churners.length - p);
                row += all;
            }
            return Empc.of(truth, score, economics);
        }
    }
}
