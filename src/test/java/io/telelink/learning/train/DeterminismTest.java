package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.telelink.learning.DemoData;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeterminismTest {

    static Stream<String> names() {
        return Stream.concat(DemoData.specifications("/models", "churn-").stream(),
                DemoData.specifications("/models/replica", "replica-").stream().map(name -> "replica/" + name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void oneThreadMakesTheSameArtifactAsTwo(String name) {
        Specification reduced = SpecificationTest.read(ReducedSpecification.of(DemoData.text("/models/" + name + ".yaml")));
        TrainedModel two = TrainedModels.train(reduced, 2);
        TrainedModel one = TrainedModels.train(reduced, 1);
        assertThat(one.artifactSha256()).isEqualTo(two.artifactSha256());
        assertThat(one.evaluation().test()).isEqualTo(two.evaluation().test());
        assertThat(one.evaluation().crossValidation()).isEqualTo(two.evaluation().crossValidation());
        assertThat(one.evaluation().importance()).isEqualTo(two.evaluation().importance());
        assertThat(one.evaluation().intervals()).isEqualTo(two.evaluation().intervals());
        assertThat(one.provenance().search()).isEqualTo(two.provenance().search());
    }

    @Test
    void theOrderOfRowsHasNoEffect() {
        TrainingSet set = TrainedModels.SUBSCRIBERS;
        int n = set.keys().length;
        int[] reversed = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        boolean[] churned = new boolean[n];
        String[] keys = new String[n];
        Split[] split = new Split[n];
        for (int i = 0; i < n; i++) {
            churned[i] = set.churned()[reversed[i]];
            keys[i] = set.keys()[reversed[i]];
            split[i] = set.given()[reversed[i]];
        }
        TrainedModel other = ChurnTrainer.train(DemoData.specification("churn-logistic-regression"),
                new TrainingSet(set.table().select(reversed), churned, keys, split), TrainingListener.none());
        assertThat(other.artifactSha256()).isEqualTo(TrainedModels.logisticRegression().artifactSha256());
        assertThat(other.provenance().dataSha256()).isEqualTo(TrainedModels.logisticRegression().provenance().dataSha256());
    }
}
