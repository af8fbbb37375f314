package io.telelink.registry;

import java.time.Instant;

import io.telelink.learning.Task;

/** A version became champion of its task. */
public record ChampionChange(long id, Task task, long versionId, int versionNumber, String versionTitle, String reason,
                             Instant changedAt, String changedBy) {
}
