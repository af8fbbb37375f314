package io.telelink.monitoring;

import java.time.Instant;

/** A step of an alert. */
public record AlertEvent(AlertState state, String actor, String note, Instant at) {
}
