package io.telelink.monitoring;

import java.time.LocalDate;

/**
 * An alert was stored, in the transaction that stores it. There is one for each cause: while it is open, later runs that find the
 * same raise no other.
 *
 * @param cause in words
 * @param day   of the business, that of the run in which it was found
 */
public record AlertRaised(long alertId, AlertKind kind, Severity severity, String cause, LocalDate day) {
}
