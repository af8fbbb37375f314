package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.data.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explaining many rows at once gives the bits of explaining them one by one. */
class BatchExplanationTest {

    private static final int ROWS = 300;

    static List<ChurnModel> models() {
        return List.of(Models.linear(1), Models.trees(Scale.LOG_ODDS, 40, 5, 2), Models.trees(Scale.PROBABILITY, 30, 14, 3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyRowGetsTheExplanationThatItGetsAlone(ChurnModel model) {
        Table table = subscribers(model);
        List<Explanation> together = model.explain(table, 20, 260, Integer.MAX_VALUE);
        assertThat(together).hasSize(240);
        for (int r = 0; r < together.size(); r++) {
            assertThat(together.get(r)).isEqualTo(model.explain(table.row(20 + r)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void fewerContributionsAreTheGreatestOnes(ChurnModel model) {
        Table table = subscribers(model);
        List<Contribution> all = model.explain(table.row(7)).contributions();
        assertThat(model.explain(table, 7, 8, 5)).singleElement()
                .satisfies(five -> assertThat(five.contributions()).isEqualTo(all.subList(0, 5)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void columnsHoldTheContributionsOfAllRowsAndSumToTheMargin(ChurnModel model) {
        Table table = subscribers(model);
        ContributionTable contributions = model.contributions(table);
        assertThat(contributions.values()).hasDimensions(contributions.features().size(), ROWS);
        for (int r = 0; r < ROWS; r++) {
            double sum = contributions.base();
            for (double[] feature : contributions.values()) {
                sum += feature[r];
            }
            assertThat(sum).isEqualTo(model.answer(table.row(r)).margin(), within(1e-9));
            for (Contribution c : model.explain(table.row(r)).contributions()) {
                assertThat(contributions.values()[contributions.features().indexOf(c.feature())][r]).isEqualTo(c.contribution());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRowWithoutFiniteNumbersDoesNotSpoilItsBlock(ChurnModel model) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < 64; r++) {
            rows.add(Models.SUBSCRIBERS.row(r));
        }
        rows.get(9)[model.schema().indexOf("totalDayCharge")] = Double.POSITIVE_INFINITY;
        rows.get(9)[model.schema().indexOf("internationalPlan")] = 0;
        ContributionTable contributions = model.contributions(Table.of(model.schema(), rows));
        for (int r = 0; r < rows.size(); r++) {
            if (r != 9) {
                for (Contribution c : model.explain(rows.get(r)).contributions()) {
                    assertThat(contributions.values()[contributions.features().indexOf(c.feature())][r])
                            .isEqualTo(c.contribution());
                }
            }
        }
    }

    /** The first subscribers, some with missing values. */
    private static Table subscribers(ChurnModel model) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            double[] row = Models.SUBSCRIBERS.row(r);
            if (r % 3 == 0) {
                row[r % row.length] = Double.NaN;
            }
            rows.add(row);
        }
        return Table.of(model.schema(), rows);
    }
}
