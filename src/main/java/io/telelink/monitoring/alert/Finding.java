package io.telelink.monitoring.alert;

import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.Severity;

/** What a run gives reason to say; at most one of a kind. */
public record Finding(AlertKind kind, Severity severity, String cause) {
}
