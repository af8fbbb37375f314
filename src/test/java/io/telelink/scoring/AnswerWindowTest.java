package io.telelink.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsSettings;
import io.telelink.economics.Terms;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerWindowTest {

    private final VersionStore versions = mock(VersionStore.class);
    private final EconomicsSettings economics = mock(EconomicsSettings.class);
    private final AnswerWindow window = new AnswerWindow(versions, economics);

    @Test
    void theWindowIsTheOneThatTheChampionWasTrainedFor() {
        when(economics.current()).thenReturn(new Economics(3, new Terms(.1, .6, 12, 30), "For the test.", Instant.EPOCH, "ada"));
        when(versions.champions()).thenReturn(Optional.empty());
        assertThat(window.days()).isEqualTo(30);
        when(versions.champions()).thenReturn(Optional.of(new Champions(1, 1, TrainedOnce.logisticRegression().model(), 90, 2, 1,
                new SurvivalValue(new ValueAssumptions(.6, .1, 12, 90)))));
        assertThat(window.days()).isEqualTo(90);
    }
}
