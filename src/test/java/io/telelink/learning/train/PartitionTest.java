package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telelink.learning.data.Table;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private final TrainingSet set = TrainedModels.SUBSCRIBERS;

    @Test
    void theHashOfAnAccountNumberNeverChangesSides() {
        // first four bytes of SHA-256, modulo 100: fixed here so that no later version moves a customer across
        assertThat(IntStream.rangeClosed(1, 20).filter(i -> SplitRule.of("TL-%07d".formatted(i)) == Split.TEST))
                .containsExactly(1, 2, 3, 4, 9);
    }

    @Test
    void aboutAFifthIsTest() {
        long test = IntStream.range(0, 10_000).filter(i -> SplitRule.of("A" + i) == Split.TEST).count();
        assertThat(test).isBetween(1850L, 2150L);
    }

    @Test
    void theGivenSplitGoesBeforeTheHash() {
        Partition given = Partition.of(set, 5);
        assertThat(given.train().rows()).isEqualTo(2666);
        assertThat(given.test().churners()).isEqualTo(95);
        Partition hashed = Partition.of(TrainingSet.of(set.table(), set.churned(), set.keys()), 5);
        assertThat(hashed.test().rows()).isNotEqualTo(667).isBetween(600, 733);
        assertThat(hashed.train().rows() + hashed.test().rows()).isEqualTo(3333);
    }

    @Test
    void saysWhenThereIsTooLittleToLearnFrom() {
        boolean[] nobody = new boolean[3333];
        assertThatIllegalArgumentException().isThrownBy(() -> Partition.of(
                new TrainingSet(set.table(), nobody, set.keys(), set.given()), 5)).withMessageContaining("at least 5 churners");
        Split[] allTrain = new Split[3333];
        Arrays.fill(allTrain, Split.TRAIN);
        assertThatIllegalArgumentException().isThrownBy(() -> Partition.of(
                new TrainingSet(set.table(), set.churned(), set.keys(), allTrain), 5)).withMessageContaining("test part");
    }

    @Test
    void refusesDuplicateAccountNumbers() {
        Table two = set.table().select(new int[] {0, 1});
        assertThatIllegalArgumentException().isThrownBy(() -> Partition.of(
                TrainingSet.of(two, new boolean[] {true, false}, new String[] {"A", "A"}), 2)).withMessageContaining("twice");
    }

    @Test
    void foldsAreStratifiedAndCoverEveryRowOnce() {
        boolean[] churned = Partition.of(set, 5).train().churned();
        Folds folds = Folds.stratified(churned, 5, 1);
        int rows = 0;
        for (int fold = 0; fold < 5; fold++) {
            int[] heldOut = folds.heldOut(fold);
            rows += heldOut.length;
            assertThat(Arrays.stream(heldOut).filter(i -> churned[i]).count()).isBetween(77L, 78L);
            assertThat(heldOut.length + folds.others(fold).length).isEqualTo(churned.length);
        }
        assertThat(rows).isEqualTo(churned.length);
        assertThat(Folds.stratified(churned, 5, 1).fold()).isEqualTo(folds.fold());
        assertThat(Folds.stratified(churned, 5, 2).fold()).isNotEqualTo(folds.fold());
    }
}
