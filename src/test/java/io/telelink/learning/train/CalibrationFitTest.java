package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.metric.Brier;
import io.telelink.learning.metric.ExpectedCalibrationError;
import io.telelink.learning.metric.RocAuc;
import io.telelink.learning.model.Calibration;
import io.telelink.learning.model.ScoreBins;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationFitTest {

    private static final int ROWS = 4000;

    /** Scores s whose true probability is s squared. */
    private final double[] raw = new Random(8).doubles(ROWS).toArray();
    private final boolean[] churned = new boolean[ROWS];

    CalibrationFitTest() {
        Random random = new Random(9);
        for (int i = 0; i < ROWS; i++) {
            churned[i] = random.nextDouble() < raw[i] * raw[i];
        }
    }

    @Test
    void poolsAdjacentViolators() {
        double[] fitted = PoolAdjacentViolators.of(new double[] {1, 3, 2, 4, 3}, new double[] {1, 1, 1, 1, 1}).fitted(5);
        assertThat(fitted).containsExactly(1, 2.5, 2.5, 3.5, 3.5);
    }

    @Test
    void poolsByWeight() {
        double[] fitted = PoolAdjacentViolators.of(new double[] {3, 1}, new double[] {3, 1}).fitted(2);
        assertThat(fitted).containsExactly(2.5, 2.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATT", "ISOTONIC"})
    void bringsProbabilitiesToTheObservedRateWithoutReordering(CalibrationMethod method) {
        Calibration calibration = method.fit(churned, raw, 1);
        double[] calibrated = OutOfFold.apply(calibration, raw);
        assertThat(Brier.of(churned, calibrated)).isLessThan(Brier.of(churned, raw) - .01);
        assertThat(ExpectedCalibrationError.of(churned, calibrated, 10)).isLessThan(.03);
        assertThat(RocAuc.of(churned, calibrated)).isEqualTo(RocAuc.of(churned, raw), within(1e-12));
    }

    @Test
    void aFewRowsWithoutChurnersAreNotTakenForNever() {
        Calibration calibration = CalibrationMethod.ISOTONIC.fit(new boolean[] {false, false, true, true},
                new double[] {.1, .2, .8, .9}, 1);
        assertThat(calibration.apply(.1)).isBetween(.05, .3);
        assertThat(calibration.apply(.9)).isBetween(.7, .95);
    }

    @Test
    void uselessScoresCalibrateToTheBaseRate() {
        double[] noise = new Random(10).doubles(ROWS).toArray();
        Calibration calibration = CalibrationMethod.PLATT.fit(churned, noise, 1);
        double rate = IntStream.range(0, ROWS).filter(i -> churned[i]).count() / (double) ROWS;
        assertThat(calibration.apply(.5)).isEqualTo(rate, within(.03));
    }

    @Test
    void scoreBinsHoldAllRowsAndRise() {
        ScoreBins bins = ScoreBinning.of(churned, raw);
        assertThat(IntStream.of(bins.rows()).sum()).isEqualTo(ROWS);
        assertThat(IntStream.of(bins.churners()).sum()).isEqualTo((int) IntStream.range(0, ROWS).filter(i -> churned[i]).count());
        for (int b = 0; b < bins.rows().length; b++) {
            assertThat(bins.rows()[b]).isGreaterThanOrEqualTo(50);
            if (b > 0) {
                assertThat((double) bins.churners()[b] / bins.rows()[b])
                        .isGreaterThan((double) bins.churners()[b - 1] / bins.rows()[b - 1]);
            }
        }
    }
}
