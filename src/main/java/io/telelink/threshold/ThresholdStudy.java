package io.telelink.threshold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleToLongFunction;

import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.Empc;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.Ranking;
import io.telelink.learning.metric.TestAnswers;

/**
 * What each threshold of a churn model would earn, by what models that had not seen them said of the training rows. The test rows have
 * no part in it: they only say what the threshold that is in use does.
 *
 * @param points  by falling threshold, those that can be set
 * @param current at the threshold in force
 * @param empc    expected maximum profit over what is believed of the acceptance, and whom to contact for it
 * @param rows    training rows that this is of
 * @param repeats answers about each of them
 * @param tested  what the threshold in force does on the test rows
 * @param tests   test rows
 */
public record ThresholdStudy(List<OperatingPoint> points, OperatingPoint current, CampaignEconomics economics, Empc empc,
                             int rows, int repeats, OperatingPoint tested, int tests) {

    public ThresholdStudy {
        points = List.copyOf(points);
    }

    /**
     * The study of a version.
     *
     * @param threshold in force
     * @param list      how many active customers are at or above a threshold
     */
    static ThresholdStudy of(OutOfFoldScores scores, TestAnswers test, double threshold, CampaignEconomics economics,
                             DoubleToLongFunction list) {
        Ranking ranking = scores.ranking();
        List<OperatingPoint> points = Arrays.stream(ranking.score()).filter(score -> score > 0 && score < 1)
                .mapToObj(score -> OperatingPoint.of(score, ranking.decided(score), economics, list.applyAsLong(score))).toList();
        long now = list.applyAsLong(threshold);
        ConfusionMatrix tested = ConfusionMatrix.of(test.churned(), test.probability(), threshold);
        return new ThresholdStudy(points, OperatingPoint.of(threshold, ranking.decided(threshold), economics, now), economics,
                Empc.of(ranking, economics), scores.rows(), scores.repeats(), OperatingPoint.of(threshold, tested, economics, now),
                test.rows());
    }

    /** The threshold that earns most at the mean acceptance; the highest of equals. */
    public OperatingPoint best() {
        return points.stream().max(Comparator.comparingDouble(OperatingPoint::profit).thenComparingDouble(OperatingPoint::threshold))
                .orElse(current);
    }

    /** The point nearest to a threshold. */
    public OperatingPoint nearest(double threshold) {
        return points.stream().min(Comparator.comparingDouble(point -> Math.abs(point.threshold() - threshold))).orElse(current);
    }
}
