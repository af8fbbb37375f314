package io.telelink.health.section;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthSection;
import io.telelink.health.HealthSettings;
import io.telelink.health.HealthWords;
import io.telelink.health.Light;
import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import org.springframework.stereotype.Component;

/** Which versions answer, since when, and how old they are. */
@Component
class ModelsSection implements HealthSection {

    private static final int ORDER = 40;

    private final ModelRegistry registry;
    private final HealthSettings settings;
    private final HealthWords words;
    private final Clock clock;

    ModelsSection(ModelRegistry registry, HealthSettings settings, HealthWords words, Clock clock) {
        this.registry = registry;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "models";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HealthPart part() {
        return new HealthPart(key(), words.text("health.models"), Arrays.stream(Task.values()).map(this::item).toList(), List.of());
    }

    private HealthItem item(Task task) {
        String name = words.text("health.models." + task);
        return registry.champion(task).map(champion -> item(name, champion)).orElseGet(() -> new HealthItem(name, Light.WARNING,
                words.text("health.models.none"), words.text("health.models.none.advice")));
    }

    private HealthItem item(String name, ModelVersion champion) {
        List<ChampionChange> history = registry.history(champion.task());
        String since = history.isEmpty() ? words.age(champion.createdAt()) : words.age(history.getFirst().changedAt());
        String state = words.text("health.models.state", champion.number(), champion.title(), since, words.age(champion.createdAt()));
        return champion.createdAt().isBefore(clock.instant().minus(settings.championMaxAge()))
                ? new HealthItem(name, Light.WARNING, state, words.text("health.models.old", words.length(settings.championMaxAge())))
                : HealthItem.good(name, state);
    }
}
