package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telelink.learning.model.TreeNode.Branch;
import io.telelink.learning.model.TreeNode.Leaf;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {

    private final TreeNode tree = new Branch(0, 1, new Leaf(10, 3), new Branch(1, 2, new Leaf(20, 2), new Leaf(30, 1)));

    @Test
    void sendsARowLeftAtTheThreshold() {
        TreeEnsemble ensemble = TreeEnsemble.of(List.of(tree, new Leaf(.5, 1)), 2, Scale.LOG_ODDS, 100);
        assertThat(ensemble.margin(new double[] {1, 9}, 0)).isEqualTo(110.5);
        assertThat(ensemble.margin(new double[] {9, 1.5, 2}, 1)).isEqualTo(120.5);
        assertThat(ensemble.margin(new double[] {2, 3}, 0)).isEqualTo(130.5);
        assertThat(ensemble.cover(ensemble.root(0))).isEqualTo(6);
    }

    @Test
    void refusesArraysThatAreNoTrees() {
        double[] numbers = {1, 2, 3};
        int[] covers = {2, 1, 1};
        int[] features = {0, -1, -1};
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeEnsemble(1, Scale.LOG_ODDS, 0, new int[] {0},
                features, numbers, new int[] {0, 0, 0}, covers)).withMessageContaining("not in order");
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeEnsemble(1, Scale.LOG_ODDS, 0, new int[] {0},
                new int[] {5, -1, -1}, numbers, new int[] {1, 0, 0}, covers)).withMessageContaining("not valid");
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeEnsemble(1, Scale.LOG_ODDS, 0, new int[] {0},
                features, numbers, new int[] {1, 0, 0}, new int[] {9, 1, 1})).withMessageContaining("cover");
        assertThatIllegalArgumentException().isThrownBy(() -> TreeEnsemble.of(List.of(chain(2000)), 1, Scale.LOG_ODDS, 0))
                .withMessageContaining("deeper");
    }

    private static TreeNode chain(int depth) {
        TreeNode node = new Leaf(0, 1);
        for (int i = 0; i < depth; i++) {
            node = new Branch(0, i, node, new Leaf(1, 1));
        }
        return node;
    }
}
