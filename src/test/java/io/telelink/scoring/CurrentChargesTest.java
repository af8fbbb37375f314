package io.telelink.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentChargesTest {

    private static final List<String> CHARGES = List.of("totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlCharge");

    private final ChurnModel churn = TrainedOnce.logisticRegression().model();
    private final VersionStore versions = mock(VersionStore.class);
    private final CurrentCharges charges = new CurrentCharges(versions, churn.schema());

    @Test
    void aChargeThatIsNotKnownIsFilledInAsTheChampionDoes() {
        when(versions.champions()).thenReturn(Optional.of(new Champions(1, 1, churn, 90, 2, 1,
                new SurvivalValue(new ValueAssumptions(.6, .1, 12, 90)))));
        double[] row = row();
        assertThat(charges.of(row)).isEqualTo(40, within(1e-9));
        row[churn.schema().indexOf("totalDayCharge")] = Double.NaN;
        double usual = churn.complete(row)[churn.schema().indexOf("totalDayCharge")];
        assertThat(charges.of(row)).isEqualTo(30 + usual, within(1e-9));
    }

    @Test
    void withoutAChampionNothingIsMadeUp() {
        when(versions.champions()).thenReturn(Optional.empty());
        double[] row = row();
        assertThat(charges.of(row)).isEqualTo(40, within(1e-9));
        row[churn.schema().indexOf("totalDayCharge")] = Double.NaN;
        assertThat(charges.of(row)).isNaN();
    }

    private double[] row() {
        double[] row = new double[churn.schema().raw().size()];
        Arrays.fill(row, Double.NaN);
        CHARGES.forEach(charge -> row[churn.schema().indexOf(charge)] = 10);
        return row;
    }
}
