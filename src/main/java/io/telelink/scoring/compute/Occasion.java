package io.telelink.scoring.compute;

import java.time.Instant;

import io.telelink.scoring.Purpose;
import org.jspecify.annotations.Nullable;

/** Who asks, when and for what. */
public record Occasion(@Nullable Long scoringRunId, Instant at, String actor, Purpose purpose) {
}
