package io.telelink.learning.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainingListener;
import org.junit.jupiter.api.Test;

class TwoModelLearnerTest {

    private final Specification specification =
            Specification.read("two-model.yaml", DemoData.open("/models/uplift/two-model.yaml"));
    private final Table table = DemoData.subscribers().table();
    private final int calls = table.schema().indexOf("customerServiceCalls");

    @Test
    void membersWhomTreatmentHelpsComeFirst() {
        TrainedUplift trained = TwoModelLearner.train(specification, experiment(table.rows()), TrainingListener.none());
        double[] effect = trained.model().effects(table);
        double helped = IntStream.range(0, effect.length).filter(this::isHelped).mapToDouble(i -> effect[i]).average().orElseThrow();
        double others = IntStream.range(0, effect.length).filter(i -> !isHelped(i)).mapToDouble(i -> effect[i]).average().orElseThrow();
        assertThat(helped).isGreaterThan(others + .15);
        assertThat(trained.qini().interval().low()).isPositive();
        assertThat(trained.testMembers()).isBetween(500, 800);
        assertThat(trained.trainingMembers() + trained.testMembers()).isEqualTo(table.rows());
    }

    @Test
    void thinDataIsRefusedWithItsCounts() {
        Experiment small = experiment(400);
        assertThatThrownBy(() -> TwoModelLearner.train(specification, small, TrainingListener.none()))
                .isInstanceOf(TooThinException.class).hasMessageContaining("members of whom").hasMessageContaining("needed are 300");
    }

    /** Treatment keeps most of those who called often, and nobody else. */
    private Experiment experiment(int members) {
        Random random = new Random(3);
        int[] rows = IntStream.range(0, members).toArray();
        boolean[] treated = new boolean[members];
        boolean[] left = new boolean[members];
        String[] keys = new String[members];
        for (int i = 0; i < members; i++) {
            treated[i] = random.nextBoolean();
            double risk = isHelped(i) ? treated[i] ? .1 : .6 : .2;
            left[i] = random.nextDouble() < risk;
            keys[i] = "A" + i;
        }
        return new Experiment(table.select(rows), treated, left, keys);
    }

    private boolean isHelped(int row) {
        return table.column(calls)[row] >= 3;
    }
}
