package io.telelink.training.job;

import java.util.List;
import java.util.Optional;

import io.telelink.learning.value.ValueChampionRule.Choice;
import io.telelink.registry.NewVersion;

/**
 * What a value training gave.
 *
 * @param versions to be registered, the survival-based one first
 * @param choice   which of them the rule makes the champion; empty where there is only the survival-based one
 */
record TrainedValue(List<NewVersion> versions, Optional<Choice> choice) {

    TrainedValue {
        versions = List.copyOf(versions);
    }
}
