package io.telelink.demo;

import java.time.LocalDate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.telelink.customer.NewCustomer;
import io.telelink.learning.DemoData;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.train.TrainingSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ResamplingTest {

    private static final int DRAWN = 20_000;
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final Schema schema = DemoData.schema();
    private final TrainingSet real = DemoData.subscribers();

    private Resampling resampling(long seed) {
        return new Resampling(schema, new ClassPathResource("demo/telecom-churn.csv"), seed, AS_OF);
    }

    private double meanOfDrawn(ToDoubleFunction<NewCustomer> value) {
        Resampling resampling = resampling(1);
        return IntStream.range(0, DRAWN).mapToObj(resampling::customer).mapToDouble(value).average().orElseThrow();
    }

    @Test
    void theSameSeedMakesTheSameCustomersInAnyOrder() {
        assertThat(resampling(5).customer(7).row()).isEqualTo(resampling(5).customer(7).row());
        assertThat(resampling(5).customer(7).row()).isNotEqualTo(resampling(6).customer(7).row());
    }

    @Test
    void everyValueIsOneThatAnImportWouldAccept() {
        Resampling resampling = resampling(1);
        for (int i = 0; i < DRAWN; i++) {
            NewCustomer customer = resampling.customer(i);
            for (Feature feature : schema.raw()) {
                double value = customer.row()[schema.indexOf(feature.name())];
                if (feature.kind() == Kind.NUMERIC) {
                    assertThat(value).as(feature.name()).isBetween(feature.min(), feature.max());
                    assertThat(!feature.integer() || value == Math.rint(value)).as(feature.name()).isTrue();
                }
            }
        }
    }

    @Test
    void chargesStayMinutesTimesTheRate() {
        Resampling resampling = resampling(1);
        for (int i = 0; i < DRAWN; i++) {
            double[] row = resampling.customer(i).row();
            assertThat(row[schema.indexOf("totalDayCharge")])
                    .isCloseTo(.17 * row[schema.indexOf("totalDayMinutes")], within(.0051));
            assertThat(row[schema.indexOf("totalIntlCharge")])
                    .isCloseTo(.27 * row[schema.indexOf("totalIntlMinutes")], within(.0051));
        }
    }

    @Test
    void distributionsHold() {
        int minutes = schema.indexOf("totalDayMinutes");
        int calls = schema.indexOf("customerServiceCalls");
        double realMinutes = IntStream.range(0, real.table().rows()).mapToDouble(r -> real.table().column(minutes)[r])
                .average().orElseThrow();
        double realCalls = IntStream.range(0, real.table().rows()).mapToDouble(r -> real.table().column(calls)[r])
                .average().orElseThrow();
        // Four standard errors of the mean of so many.
        assertThat(meanOfDrawn(customer -> customer.row()[minutes])).isCloseTo(realMinutes, within(4 * 54.5 / Math.sqrt(DRAWN)));
        assertThat(meanOfDrawn(customer -> customer.row()[calls])).isCloseTo(realCalls, within(4 * 1.32 / Math.sqrt(DRAWN)));
        assertThat(meanOfDrawn(customer -> customer.churned() ? 1 : 0))
                .isCloseTo(483.0 / 3_333, within(4 * .352 / Math.sqrt(DRAWN)));
    }

    @Test
    void badArgumentsAreExplained() {
        assertThat(DemonstrationSize.read("--customers", "1_000", "--seed=3"))
                .containsEntry("telelink.demo.customers", 1_000L).containsEntry("telelink.demo.seed", 3L);
        for (String[] wrong : new String[][] {{}, {"--customers"}, {"--customers", "many"}, {"--customers", "0"},
                {"--customers", "6000000"}, {"--custmers", "5"}, {"--seed", "1"}}) {
            assertThatThrownBy(() -> DemonstrationSize.read(wrong)).isInstanceOf(DemonstrationRefusedException.class)
                    .hasMessageContaining("Usage:");
        }
    }
}
