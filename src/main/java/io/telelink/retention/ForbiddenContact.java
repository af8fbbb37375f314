package io.telelink.retention;

import java.time.Instant;

/** A customer who is not to be contacted. */
public record ForbiddenContact(String accountNumber, String reason, Instant since, String setBy) {
}
