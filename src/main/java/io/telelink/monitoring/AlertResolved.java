package io.telelink.monitoring;

/** Somebody said that the reason of an alert is gone, in the transaction that stores it; not what the monitoring resolves itself. */
public record AlertResolved(long alertId, String actor) {
}
