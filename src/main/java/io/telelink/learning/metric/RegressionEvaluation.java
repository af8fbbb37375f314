package io.telelink.learning.metric;

import java.util.List;

/**
 * How good a value model is.
 *
 * @param test on the rows that no choice has seen
 * @param intervals of these measures
 * @param crossValidation on training rows
 * @param calibration by tenth of the test rows
 * @param importance of each feature used, greatest first, in dollars
 */
public record RegressionEvaluation(RegressionMetrics test, RegressionIntervals intervals,
                                   RegressionCrossValidation crossValidation, DecileCalibration calibration,
                                   List<FeatureImportance> importance) {

    public RegressionEvaluation {
        importance = List.copyOf(importance);
    }
}
