package io.telelink.monitoring.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.monitoring.DriftLevel;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LayoutTest {

    private static final Schema SCHEMA = DemoData.schema();
    private static final Table ROWS = DemoData.subscribers().table();
    private static final double[] SCORE = IntStream.range(0, ROWS.rows()).mapToDouble(i -> i / (double) ROWS.rows()).toArray();
    private static final Reference REFERENCE = Reference.of(1, SCHEMA, ROWS, SCORE, LocalDate.EPOCH, LocalDate.EPOCH);

    private static FeatureDrift drift(Table table, String feature) {
        int[] counts = REFERENCE.layout().count(Columns.of(SCHEMA, table, Arrays.copyOf(SCORE, table.rows())));
        return new Comparison(REFERENCE, Map.of(), MonitoringSettings.defaults())
                .of(Counts.sum(REFERENCE.layout().size(), List.of(counts))).stream()
                .filter(each -> each.feature().equals(feature)).findFirst().orElseThrow();
    }

    private static Table changed(String feature, DoubleUnaryOperator change) {
        double[][] columns = IntStream.range(0, SCHEMA.size()).mapToObj(ROWS::column).toArray(double[][]::new);
        int at = SCHEMA.indexOf(feature);
        columns[at] = Arrays.stream(columns[at]).map(change).toArray();
        return Table.ofColumns(SCHEMA, columns);
    }

    @Test
    void aNumberIsCountedIntoTheBinThatHoldsItsUpperEdge() {
        Bins bins = Bins.ofNumbers("minutes", IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
        assertThat(bins.edges()).hasSize(9).first().isEqualTo(11.0);
        int[] counts = new Layout(List.of(bins)).count(List.of(new double[] {-5, 11, 11.5, 91, 92, 1e9, Double.NaN}));
        assertThat(counts).containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 1, 2, 1);
    }

    @Test
    void binsFitTheFeaturesTheyWereMadeOfAndNoOthers() {
        assertThat(REFERENCE.layout().fits(SCHEMA)).isTrue();
        List<Bins> bins = REFERENCE.layout().bins();
        assertThat(new Layout(bins.subList(1, bins.size())).fits(SCHEMA)).as("one fewer").isFalse();
        List<Bins> swapped = new ArrayList<>(bins);
        Collections.swap(swapped, 0, 1);
        assertThat(new Layout(swapped).fits(SCHEMA)).as("in another order").isFalse();
        int state = SCHEMA.indexOf("state");
        List<Bins> fewerStates = new ArrayList<>(bins);
        fewerStates.set(state, new Bins("state", List.of(), bins.get(state).levels().subList(1, 10), true));
        assertThat(new Layout(fewerStates).fits(SCHEMA)).as("of other levels").isFalse();
    }

    @Test
    void manyAlikeMakeFewerBins() {
        double[] values = new double[100];
        Arrays.fill(values, 0, 30, 7);
        assertThat(Bins.ofNumbers("messages", values).edges()).containsExactly(0.0);
    }

    @Test
    void everybodyIsCountedOnceForEachFeature() {
        for (int i = 0; i < REFERENCE.layout().bins().size(); i++) {
            assertThat(Counts.all(REFERENCE.layout().part(REFERENCE.counts(), i))).isEqualTo(ROWS.rows());
        }
        assertThat(REFERENCE.layout().bins()).hasSize(SCHEMA.size() + SCHEMA.derived().size() + 1);
    }

    @Test
    void theSameRowsHaveNotMoved() {
        for (Bins bins : REFERENCE.layout().bins()) {
            FeatureDrift same = drift(ROWS, bins.feature());
            assertThat(same.index()).as(bins.feature()).isCloseTo(0, within(1e-12));
            assertThat(same.level()).isEqualTo(DriftLevel.STABLE);
        }
    }

    @Test
    void whatMovesAFeatureMovesWhatIsDerivedFromIt() {
        Table dearer = changed("totalDayCharge", charge -> 1.5 * charge);
        assertThat(drift(dearer, "totalDayCharge").level()).isEqualTo(DriftLevel.DRIFTED);
        assertThat(drift(dearer, "totalCharge").level()).isEqualTo(DriftLevel.DRIFTED);
        assertThat(drift(dearer, "totalEveCharge").level()).isEqualTo(DriftLevel.STABLE);
    }

    @Test
    void missingAndUnknownValuesAreToldApart() {
        FeatureDrift missing = drift(changed("totalIntlCalls", calls -> calls > 4 ? Double.NaN : calls), "totalIntlCalls");
        assertThat(missing.missing()).isBetween(.2, .6);
        assertThat(missing.missingThen()).isZero();
        assertThat(drift(changed("totalIntlCalls", calls -> Double.NaN), "minutesPerIntlCall").missing()).isEqualTo(1);
        int levels = SCHEMA.feature("state").levels().size();
        FeatureDrift unknown = drift(changed("state", state -> state < 5 ? levels : state), "state");
        assertThat(unknown.unknown()).isBetween(.05, .2);
        assertThat(unknown.unknownThen()).isZero();
        assertThat(unknown.missing()).isZero();
    }

    /** A limit on the index alone would call these fifty customers drifted. */
    @Test
    void whatChanceExplainsIsNoDrift() {
        Table few = ROWS.select(IntStream.range(0, 50).map(i -> i * 61).toArray());
        FeatureDrift state = drift(few, "state");
        assertThat(state.index()).isGreaterThan(.25).isLessThan(state.byChance());
        assertThat(state.level()).isEqualTo(DriftLevel.STABLE);
    }
}
