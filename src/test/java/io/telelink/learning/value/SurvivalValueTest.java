package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.model.CorruptArtifactException;
import io.telelink.learning.model.ProbabilityInterval;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SurvivalValueTest {

    private final ValueAssumptions assumptions =
            ValueAssumptions.read("models/value-assumptions.yaml", DemoData.open("/models/value-assumptions.yaml"));
    private final SurvivalValue value = new SurvivalValue(assumptions);

    @Test
    void readsTheAssumptions() {
        assertThat(assumptions).isEqualTo(new ValueAssumptions(.6, .1, 24, 90));
    }

    @Test
    void sumsDiscountedMarginOverSurvival() {
        double expected = 0;
        for (int month = 1; month <= 24; month++) {
            expected += .6 * 50 * Math.pow(.7, month * 30.4375 / 90) / Math.pow(1.1, month / 12.0);
        }
        ValueEstimate estimate = value.of(50, .3, new ProbabilityInterval(.2, .4));
        assertThat(estimate.clv()).isEqualTo(expected, within(1e-9));
        assertThat(estimate.low()).isLessThan(estimate.clv());
        assertThat(estimate.high()).isGreaterThan(estimate.clv());
    }

    @Test
    void aCertainChurnerIsWorthNothingAndASafeOneTheWholeAnnuity() {
        assertThat(value.of(50, 1, new ProbabilityInterval(1, 1)).clv()).isZero();
        double monthly = Math.pow(1.1, -1 / 12.0);
        assertThat(value.of(50, 0, new ProbabilityInterval(0, 0)).clv())
                .isEqualTo(30 * monthly * (1 - Math.pow(monthly, 24)) / (1 - monthly), within(1e-9));
    }

    @Test
    void refusesImpossibleCharges() {
        ProbabilityInterval any = new ProbabilityInterval(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> value.of(-1, .5, any));
        assertThatIllegalArgumentException().isThrownBy(() -> value.of(Double.NaN, .5, any));
        assertThatIllegalArgumentException().isThrownBy(() -> value.of(1, 1.5, any));
    }

    @Test
    void artifactComesBackTheSameAndDamageIsRefused() {
        byte[] artifact = assumptions.toBytes();
        assertThat(ValueAssumptions.fromBytes(artifact)).isEqualTo(assumptions);
        for (int i = 0; i < artifact.length; i++) {
            byte[] damaged = artifact.clone();
            damaged[i] ^= 4;
            assertThatThrownBy(() -> ValueAssumptions.fromBytes(damaged)).isInstanceOf(CorruptArtifactException.class);
        }
    }

    @Test
    void namesTheWrongKey() {
        String yaml = "{name: a, title: A, task: value, algorithm: survival, margin: 6, annualDiscountRate: 0.1}";
        assertThatThrownBy(() -> ValueAssumptions.read("v.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidModelFileException.class).hasMessageContaining("v.yaml").hasMessageContaining("'margin'");
    }
}
