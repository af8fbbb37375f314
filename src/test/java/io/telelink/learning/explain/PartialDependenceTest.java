package io.telelink.learning.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartialDependenceTest {

    private static final Schema SCHEMA = Models.SUBSCRIBERS.schema();
    private static final Background BACKGROUND = Background.of(Models.SUBSCRIBERS, 50);

    @Test
    void runsOverTheRangeSeenInWholeNumbersWhereTheFeatureIsWhole() {
        int calls = SCHEMA.indexOf("customerServiceCalls");
        PartialDependence dependence = of("customerServiceCalls", row -> row[calls] / 10);
        assertThat(dependence.label()).isEqualTo("Customer service calls");
        assertThat(dependence.points()).extracting(PartialDependence.Point::value)
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
        assertThat(dependence.points()).allSatisfy(
                point -> assertThat(point.probability()).isEqualTo(point.value() / 10, within(1e-12)));
        assertThat(dependence.points().getFirst().text()).isEqualTo("0 calls");
    }

    @Test
    void isTheMeanOverTheSampledRows() {
        int calls = SCHEMA.indexOf("customerServiceCalls");
        int plan = SCHEMA.indexOf("internationalPlan");
        double share = IntStream.range(0, 50).mapToDouble(r -> BACKGROUND.sample().row(r)[plan]).average().orElseThrow();
        assertThat(share).isPositive();
        PartialDependence dependence = of("customerServiceCalls", row -> row[calls] / 20 + row[plan] / 2);
        assertThat(dependence.points().get(4).probability()).isEqualTo(.2 + share / 2, within(1e-12));
    }

    @Test
    void minutesGoWithTheirCharge() {
        int charge = SCHEMA.indexOf("totalDayCharge");
        int minutes = SCHEMA.indexOf("totalDayMinutes");
        PartialDependence dependence = of("totalDayCharge", row -> row[minutes] / 1000);
        assertThat(dependence.points()).hasSize(25).allSatisfy(
                point -> assertThat(point.probability()).isEqualTo(point.value() / .17 / 1000, within(2e-3)));
        assertThat(dependence.points().getLast().value()).isEqualTo(BACKGROUND.max()[charge]);
        assertThat(dependence.points().getLast().text()).isEqualTo("$59.64");
    }

    @Test
    void categoriesHaveOnePointPerLevelAndFlagsTwo() {
        int area = SCHEMA.indexOf("areaCode");
        assertThat(of("areaCode", row -> row[area] / 10).points()).extracting(PartialDependence.Point::text)
                .containsExactly("408", "415", "510");
        assertThat(of("internationalPlan", _ -> .5).points()).extracting(PartialDependence.Point::text)
                .containsExactly("No", "Yes");
    }

    @Test
    void evaluatesNoMoreRowsThanValuesTimesSample() {
        List<Integer> sizes = new ArrayList<>();
        PartialDependence.of(rows -> {
            sizes.add(rows.rows());
            return new double[rows.rows()];
        }, BACKGROUND, "totalDayCharge");
        assertThat(sizes).containsExactly(25 * 50);
    }

    @Test
    void aFeatureThatWasNeverSeenHasNoPoints() {
        double[] row = Models.SUBSCRIBERS.row(0);
        row[SCHEMA.indexOf("totalDayCharge")] = Double.NaN;
        Background empty = Background.of(Table.of(SCHEMA, List.of(row)));
        assertThat(PartialDependence.of(rows -> new double[rows.rows()], empty, "totalDayCharge").points()).isEmpty();
    }

    @Test
    void refusesAFeatureThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("shoeSize", _ -> 0)).withMessageContaining("shoeSize");
    }

    private static PartialDependence of(String feature, ToDoubleFunction<double[]> rule) {
        return PartialDependence.of(table -> IntStream.range(0, table.rows())
                .mapToDouble(r -> rule.applyAsDouble(table.row(r))).toArray(), BACKGROUND, feature);
    }
}
