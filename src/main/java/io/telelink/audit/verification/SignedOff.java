package io.telelink.audit.verification;

import java.time.Instant;

import io.telelink.audit.Hash;

/**
 * That somebody signed a period off, as it is kept.
 *
 * @param jsonDigest SHA-256 of the period's file as JSON
 * @param csvDigest  SHA-256 of the period's file as CSV
 */
public record SignedOff(long id, long verification, String signedBy, Instant signedAt, Hash jsonDigest, Hash csvDigest) {
}
