package io.telelink.demo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemonstrationSizeTest {

    @Test
    void badArgumentsAreExplained() {
        assertThat(DemonstrationSize.read("--customers", "1_000", "--seed=3"))
                .containsEntry("telelink.demo.customers", 1_000L).containsEntry("telelink.demo.seed", 3L);
        for (String[] wrong : new String[][] {{}, {"--customers"}, {"--customers", "many"}, {"--customers", "0"},
                {"--customers", "6000000"}, {"--custmers", "5"}, {"--seed", "1"}}) {
            assertThatThrownBy(() -> DemonstrationSize.read(wrong)).isInstanceOf(DemonstrationRefusedException.class)
                    .hasMessageContaining("Usage:");
        }
    }
}
