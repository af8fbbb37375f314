package io.telelink.health;

import java.time.Instant;
import java.util.List;

/** How the application was at a moment. */
public record HealthReport(Instant at, List<HealthPart> parts) {

    public HealthReport {
        parts = List.copyOf(parts);
    }

    /** The worst of all parts. */
    public Light light() {
        return Light.worst(parts.stream().map(HealthPart::light).toList());
    }

    /** What somebody has to do something about, the worst first. */
    public List<HealthItem> toDo() {
        return parts.stream().flatMap(part -> part.items().stream()).filter(item -> item.light().compareTo(Light.WARNING) >= 0)
                .sorted((a, b) -> b.light().compareTo(a.light())).toList();
    }
}
