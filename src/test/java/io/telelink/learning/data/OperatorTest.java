package io.telelink.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperatorTest {

    private final double[] values = {6, 3, 0, 2};

    @Test
    void appliesToAllOperandsInOrder() {
        assertThat(Operator.SUM.apply(values, new int[] {0, 1, 3})).isEqualTo(11);
        assertThat(Operator.DIFFERENCE.apply(values, new int[] {0, 1, 3})).isEqualTo(1);
        assertThat(Operator.PRODUCT.apply(values, new int[] {0, 1, 3})).isEqualTo(36);
        assertThat(Operator.RATIO.apply(values, new int[] {0, 1})).isEqualTo(2);
    }

    @Test
    void aRatioOverZeroIsZero() {
        assertThat(Operator.RATIO.apply(values, new int[] {0, 2})).isZero();
    }
}
