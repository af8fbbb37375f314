package io.telelink.learning.train;

import java.util.stream.IntStream;

import io.telelink.learning.data.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingSetTest {

    @Test
    void aSampleHasTheShareOfChurnersOrMoreWhereTheyWouldBeTooFew() {
        assertThat(sample(5_000, 1_000, 60).churners()).isEqualTo(120);
        assertThat(sample(5_000, 100, 60).churners()).isEqualTo(60);
        assertThat(sample(5_000, 100, 60).table().rows()).isEqualTo(600);
        assertThat(sample(5_000, 20, 60).churners()).isEqualTo(20);
        assertThat(sample(500, 20, 60).table().rows()).isEqualTo(500);
    }

    private static TrainingSet sample(int rows, int churners, int fewest) {
        boolean[] churned = new boolean[rows];
        IntStream.range(0, churners).forEach(row -> churned[row] = true);
        Table table = TrainedModels.SUBSCRIBERS.table().select(IntStream.range(0, rows).map(row -> row % 3_333).toArray());
        return TrainingSet.of(table, churned, IntStream.range(0, rows).mapToObj(String::valueOf).toArray(String[]::new))
                .sample(600, fewest, 42);
    }
}
