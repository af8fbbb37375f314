package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.telelink.learning.data.Table;
import io.telelink.learning.model.TreeNode.Branch;
import io.telelink.learning.model.TreeNode.Leaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoring many rows at once gives the bits of scoring them one by one. */
class BatchScoringTest {

    static List<ChurnModel> models() {
        return List.of(Models.linear(1), Models.trees(Scale.LOG_ODDS, 40, 5, 2), Models.trees(Scale.PROBABILITY, 30, 14, 3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everySubscriberGetsTheAnswerThatTheyGetAlone(ChurnModel model) {
        assertSame(model, Models.SUBSCRIBERS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void missingValuesUnknownLevelsAndZerosMakeNoDifference(ChurnModel model) {
        Random random = new Random(4);
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < 1300; r++) {
            double[] row = Models.SUBSCRIBERS.row(r);
            for (int f = 0; f < row.length; f++) {
                if (random.nextInt(5) == 0) {
                    row[f] = switch (random.nextInt(3)) {
                        case 0 -> Double.NaN;
                        case 1 -> model.schema().raw().get(f).max();
                        default -> -0.0;
                    };
                }
            }
            rows.add(row);
        }
        assertSame(model, Table.of(model.schema(), rows));
    }

    @ParameterizedTest
    @MethodSource("models")
    void numbersThatAreNotFiniteMakeNoDifference(ChurnModel model) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < 1100; r++) {
            rows.add(Models.SUBSCRIBERS.row(r));
        }
        rows.get(700)[model.schema().indexOf("totalDayCharge")] = Double.POSITIVE_INFINITY;
        rows.get(700)[model.schema().indexOf("internationalPlan")] = 0; // infinity times zero is not a number
        assertSame(model, Table.of(model.schema(), rows));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 64, 511, 512, 513, 1025})
    void rangesOfAnySizeTouchOnlyTheirOwnRows(int size) {
        ChurnModel model = Models.trees(Scale.LOG_ODDS, 20, 4, 5);
        double[] out = new double[2000];
        model.probabilities(Models.SUBSCRIBERS, 600, 600 + size, out);
        for (int r = 0; r < out.length; r++) {
            boolean inside = r >= 600 && r < 600 + size;
            assertThat(out[r]).isEqualTo(inside ? model.answer(Models.SUBSCRIBERS.row(r)).probability() : 0);
        }
    }

    @Test
    void zeroAndMinusZeroAreTheSameNumber() {
        List<TreeNode> trees = List.of(new Branch(0, -0.0, new Leaf(1, 1), new Leaf(2, 1)),
                new Branch(0, 0.0, new Leaf(4, 1), new Leaf(8, 1)), new Leaf(16, 1));
        TreeEnsemble ensemble = TreeEnsemble.of(trees, 1, Scale.LOG_ODDS, 0);
        double[][] columns = new double[1][BlockPredictor.ROWS];
        double[] values = {-0.0, 0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        System.arraycopy(values, 0, columns[0], 0, values.length);
        double[] margins = new double[values.length];
        ensemble.blocks().margins(columns, values.length, margins, 0);
        assertThat(margins).containsExactly(21, 21, 26, 21, 26, 21);
    }

    @Test
    void aPredictorWithoutAWayOfItsOwnIsEvaluatedRowByRow() {
        Linear linear = new Linear(new double[] {1, 10, 100}, new double[3], .5);
        double[][] columns = new double[3][BlockPredictor.ROWS];
        columns[0][1] = 1;
        columns[1][1] = 2;
        columns[2][1] = 3;
        double[] margins = new double[4];
        BlockPredictor.byRow(linear).margins(columns, 2, margins, 1);
        assertThat(margins).containsExactly(0, .5, 321.5, 0);
    }

    private static void assertSame(ChurnModel model, Table table) {
        double[] whole = model.probabilities(table);
        for (int r = 0; r < table.rows(); r++) {
            assertThat(Double.doubleToLongBits(whole[r]))
                    .isEqualTo(Double.doubleToLongBits(model.answer(table.row(r)).probability()));
        }
        assertThat(Arrays.stream(whole).distinct().count()).isGreaterThan(100);
    }
}
