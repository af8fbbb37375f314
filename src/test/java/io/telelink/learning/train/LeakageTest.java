package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.Contribution;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakageTest {

    private static final String SPECIFICATION = """
            {name: t, title: T, task: churn, algorithm: logistic-regression, hyperparameters: {lambda: 1}, encoding: one-hot,
             threshold: {policy: fixed, value: 0.5}, features: {include: [%s]}, validation: {folds: 2}, seed: 1}
            """;

    /** "closing" is written when a customer leaves, so it gives the answer away; "twice" is computed from it. */
    private final Schema schema = Schema.read("f.yaml", new ByteArrayInputStream("""
            raw:
              - {name: usage, label: Usage, kind: numeric, column: U, min: 0, max: 100}
              - {name: closing, label: Closing, kind: numeric, column: C, min: 0, max: 1, leaks: [churn]}
            derived:
              - {name: twice, label: Twice, operator: sum, of: [closing, closing]}
              - {name: thrice, label: Thrice, operator: sum, of: [twice, usage]}
            """.getBytes(StandardCharsets.UTF_8)));

    @Test
    void aLeakingFeatureNeverEntersNorWhatIsDerivedFromIt() {
        TrainedModel model = ChurnTrainer.train(specification(""), set(), TrainingListener.none());
        assertThat(model.model().explain(new double[] {3, 1}).contributions()).extracting(Contribution::feature)
                .containsExactly("usage");
        assertThat(model.evaluation().test().rocAuc()).isLessThan(.8);
    }

    @Test
    void namingALeakingFeatureIsAnError() {
        for (String name : new String[] {"closing", "twice", "thrice"}) {
            assertThatThrownBy(() -> ChurnTrainer.train(specification("usage, " + name), set(), TrainingListener.none()))
                    .isInstanceOf(InvalidModelFileException.class).hasMessageContaining("features.include")
                    .hasMessageContaining("'" + name + "'").hasMessageContaining("allowed: usage");
        }
    }

    @Test
    void chargesAndTheirTotalsLeakForValueOnly() {
        FeatureChoice churn = FeatureChoice.of(DemoData.specification("churn-logistic-regression"), DemoData.schema());
        assertThat(churn.names()).contains("totalDayCharge", "totalDayMinutes", "totalCharge");
        assertThat(DemoData.schema().feature("totalDayCharge").leaks()).containsExactly(Task.VALUE);
    }

    private Specification specification(String include) {
        return SpecificationTest.read(SPECIFICATION.formatted(include));
    }

    private TrainingSet set() {
        List<double[]> rows = new ArrayList<>();
        boolean[] churned = new boolean[200];
        String[] keys = new String[200];
        for (int i = 0; i < 200; i++) {
            churned[i] = i * 37 % 5 == 0;
            keys[i] = "K" + i;
            rows.add(new double[] {i * 53 % 100, churned[i] ? 1 : 0});
        }
        return TrainingSet.of(Table.of(schema, rows), churned, keys);
    }
}
