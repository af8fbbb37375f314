package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void isotonicDrawsLinesBetweenItsPointsAndIsLevelOutside() {
        Calibration map = new Calibration.Isotonic(new double[] {.2, .4}, new double[] {.1, .5}, 0);
        assertThat(map.apply(.1)).isEqualTo(.1);
        assertThat(map.apply(.3)).isEqualTo(.3, within(1e-15));
        assertThat(map.apply(.9)).isEqualTo(.5);
    }

    @Test
    void isotonicNeverTiesCustomersThatTheModelTellsApart() {
        Calibration map = new Calibration.Isotonic(new double[] {.2, .4}, new double[] {.1, .1}, .01);
        assertThat(map.apply(.25)).isGreaterThan(map.apply(.2));
        assertThat(map.apply(.05)).isLessThan(map.apply(.1));
    }

    @Test
    void plattIsTheIdentityForSlopeOneAndShiftZero() {
        Calibration map = new Calibration.Platt(1, 0);
        assertThat(map.apply(.3)).isEqualTo(.3, within(1e-15));
        assertThat(map.apply(0)).isBetween(0.0, 1e-12);
    }

    @Test
    void refusesMapsThatFall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration.Isotonic(new double[] {.2, .4}, new double[] {.5, .1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration.Platt(-1, 0));
    }
}
