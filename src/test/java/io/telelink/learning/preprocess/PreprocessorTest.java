package io.telelink.learning.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreprocessorTest {

    private static final double MISSING = Double.NaN;

    private final Schema schema = Schema.read("f.yaml", new ByteArrayInputStream("""
            raw:
              - {name: minutes, label: Minutes, kind: numeric, column: M, min: 0, max: 1000, imputation: {ratio-to: charge}}
              - {name: charge, label: Charge, kind: numeric, column: C, min: 0, max: 1000, imputation: {ratio-to: minutes}}
              - {name: colour, label: Colour, kind: categorical, column: K, levels: [red, green]}
              - {name: plan, label: Plan, kind: flag, column: P}
            derived:
              - {name: both, label: Both, operator: sum, of: [minutes, charge]}
              - {name: planned, label: Planned, operator: product, of: [both, plan]}
            """.getBytes(StandardCharsets.UTF_8)));
    private final Table rows = Table.of(schema, List.of(new double[] {100, 10, 0, 1}, new double[] {300, 30, 1, 0},
            new double[] {200, 20, 1, 0}, new double[] {400, MISSING, 1, 0}));

    @Test
    void fillsAChargeInFromItsMinutesAndKeepsTotalsConsistent() {
        assertThat(full(MISSING, 25, 0, 1)).containsExactly(250, 25, 0, 1, 275, 275);
        assertThat(full(50, MISSING, 0, 0)).containsExactly(50, 5, 0, 0, 55, 0);
    }

    @Test
    void fallsBackToTheMedianWhereBothAreMissingAndToTheMostFrequentLevel() {
        assertThat(full(MISSING, MISSING, MISSING, MISSING)).containsExactly(250, 20, 1, 0, 270, 0);
    }

    @Test
    void givesAnUnknownLevelItsOwnIndicator() {
        Preprocessor oneHot = Preprocessor.fit(rows, Encoding.ONE_HOT, false, "colour"::equals);
        assertThat(oneHot.width()).isEqualTo(3);
        assertThat(encode(oneHot, 1, 1, 2, 0)).containsExactly(0, 0, 1);
        Preprocessor ordinal = Preprocessor.fit(rows, Encoding.ORDINAL, false, "colour"::equals);
        assertThat(encode(ordinal, 1, 1, 2, 0)).containsExactly(2);
    }

    @Test
    void flagsMissingValuesOfFeaturesThatTrainingRowsMissToo() {
        Preprocessor preprocessor = Preprocessor.fit(rows, Encoding.ORDINAL, false, "charge"::equals);
        assertThat(encode(preprocessor, 100, MISSING, 0, 0)).containsExactly(10, 1);
        assertThat(encode(preprocessor, 100, 12, 0, 0)).containsExactly(12, 0);
        assertThat(Preprocessor.fit(rows, Encoding.ORDINAL, false, "minutes"::equals).width()).isEqualTo(1);
    }

    @Test
    void scalesTrainingRowsToMeanZeroAndDeviationOne() {
        Preprocessor preprocessor = Preprocessor.fit(rows, Encoding.ONE_HOT, true, _ -> true);
        double[][] encoded = preprocessor.encode(rows);
        for (int c = 0; c < preprocessor.width(); c++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : encoded) {
                sum += row[c];
                squares += row[c] * row[c];
            }
            assertThat(sum).isCloseTo(0, within(1e-12));
            assertThat(squares / encoded.length).satisfiesAnyOf(v -> assertThat(v).isCloseTo(1, within(1e-12)),
                    v -> assertThat(v).isZero()); // the unknown level is constant
        }
    }

    @Test
    void fillsAFeatureThatNoRowHasWithItsLeastValue() {
        Imputer imputer = Imputer.fit(Table.of(schema, List.of(new double[] {MISSING, MISSING, MISSING, MISSING})));
        assertThat(imputer.fallback()).containsExactly(0, 0, 0, 0);
    }

    private double[] full(double... raw) {
        Preprocessor preprocessor = Preprocessor.fit(rows, Encoding.ORDINAL, false, _ -> true);
        double[] full = new double[preprocessor.fullSize()];
        preprocessor.encode(raw, full, new double[preprocessor.width()], 0);
        return full;
    }

    private static double[] encode(Preprocessor preprocessor, double... raw) {
        double[] encoded = new double[preprocessor.width()];
        preprocessor.encode(raw, new double[preprocessor.fullSize()], encoded, 0);
        return encoded;
    }
}
