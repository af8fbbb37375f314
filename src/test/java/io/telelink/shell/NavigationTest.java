package io.telelink.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NavigationTest {

    static final List<String> PATHS = List.of("", "training", "training/specifications", "models");

    @Test
    void theEntryStandsOutThatThePageLiesMostCloselyBelow() {
        assertThat(Navigation.meant("training", PATHS)).contains("training");
        assertThat(Navigation.meant("training/17", PATHS)).contains("training");
        assertThat(Navigation.meant("training/specifications", PATHS)).contains("training/specifications");
        assertThat(Navigation.meant("training/specifications/churn-own", PATHS)).contains("training/specifications");
        assertThat(Navigation.meant("trainings", PATHS)).isEmpty();
        assertThat(Navigation.meant("", PATHS)).isEmpty();
    }
}
