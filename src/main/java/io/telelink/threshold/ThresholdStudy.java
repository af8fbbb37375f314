package io.telelink.threshold;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleToLongFunction;
import java.util.stream.IntStream;

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
 * @param points  by rising threshold, one for each thousandth
 * @param current at the threshold in force
 * @param empc    expected maximum profit over what is believed of the acceptance, and whom to contact for it
 * @param rows    training rows that this is of
 * @param repeats answers about each of them
 * @param tested  what the threshold in force does on the test rows
 * @param tests   test rows
 */
public record ThresholdStudy(List<OperatingPoint> points, OperatingPoint current, CampaignEconomics economics, Empc empc,
                             int rows, int repeats, OperatingPoint tested, int tests) {

    private static final int STEPS = 1000;

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
        DoubleFunction<OperatingPoint> at = t -> OperatingPoint.of(t, ranking.decided(t), economics, list.applyAsLong(t));
        ConfusionMatrix tested = ConfusionMatrix.of(test.churned(), test.probability(), threshold);
        return new ThresholdStudy(IntStream.range(1, STEPS).mapToObj(step -> at.apply((double) step / STEPS)).toList(), at.apply(threshold),
                economics, Empc.of(ranking, economics), scores.rows(), scores.repeats(),
                OperatingPoint.of(threshold, tested, economics, list.applyAsLong(threshold)), test.rows());
    }

    /**
     * The threshold that earns most at the mean acceptance. Where several do, since no row is between them, the one in their
     * middle, away from the rows on either side.
     */
    public OperatingPoint best() {
        double most = points.stream().mapToDouble(OperatingPoint::profit).max().orElseThrow();
        List<OperatingPoint> greatest = points.stream().filter(point -> point.profit() == most).toList();
        return greatest.get(greatest.size() / 2);
    }

    /** What a threshold does, to the thousandth. */
    public OperatingPoint at(double threshold) {
        return points.get((int) Math.clamp(Math.round(threshold * STEPS), 1, STEPS - 1) - 1);
    }
}
