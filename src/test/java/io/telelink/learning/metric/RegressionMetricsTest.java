package io.telelink.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionMetricsTest {

    private final double[] truth = {3, -.5, 2, 7};
    private final double[] prediction = {2.5, 0, 2, 8};

    @Test
    void errorsMatchTheExampleOfScikitLearn() {
        RegressionMetrics metrics = RegressionMetrics.of(truth, prediction);
        assertThat(metrics.mae()).isEqualTo(.5, within(1e-12));
        assertThat(metrics.rmse()).isEqualTo(Math.sqrt(.375), within(1e-12));
        assertThat(metrics.r2()).isEqualTo(.9486081370449679, within(1e-12));
        assertThat(metrics.n()).isEqualTo(4);
    }

    @Test
    void theMeanExplainsNothingAndWorseIsNegative() {
        assertThat(RSquared.of(new double[] {1, 2, 3}, new double[] {2, 2, 2})).isZero();
        assertThat(RSquared.of(new double[] {1, 2, 3}, new double[] {3, 2, 1})).isEqualTo(-3, within(1e-12));
        assertThat(RSquared.of(new double[] {2, 2}, new double[] {1, 3})).isZero();
    }

    @Test
    void calibrationComparesEachTenth() {
        double[] predicted = IntStream.range(0, 100).mapToDouble(i -> 99 - i).toArray();
        double[] actual = IntStream.range(0, 100).mapToDouble(i -> 2 * (99 - i)).toArray();
        DecileCalibration calibration = DecileCalibration.of(actual, predicted);
        assertThat(calibration.rows()).containsOnly(10).hasSize(10);
        assertThat(calibration.predicted()).startsWith(4.5).endsWith(94.5).isSorted();
        assertThat(calibration.actual()).startsWith(9).endsWith(189);
    }

    @Test
    void foldsAreSummarised() {
        RegressionCrossValidation folds = RegressionCrossValidation.of(
                List.of(new RegressionMetrics(1, 2, .5, 3), new RegressionMetrics(3, 4, .7, 3)), 2, 1);
        assertThat(folds.mae()).isEqualTo(new MetricSummary(2, Math.sqrt(2)));
        assertThat(folds.r2().mean()).isEqualTo(.6, within(1e-12));
    }
}
