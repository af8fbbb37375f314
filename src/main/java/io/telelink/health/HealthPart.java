package io.telelink.health;

import java.util.List;

/**
 * What one section has to say.
 *
 * @param key   for programs, such as {@code database}
 * @param title for people
 */
public record HealthPart(String key, String title, List<HealthItem> items, List<HealthTable> tables) {

    public HealthPart {
        items = List.copyOf(items);
        tables = List.copyOf(tables);
    }

    /** The worst of its items. */
    public Light light() {
        return Light.worst(items.stream().map(HealthItem::light).toList());
    }
}
