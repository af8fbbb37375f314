package io.telelink.audit.verification;

import java.time.Instant;

import io.telelink.audit.Period;

/**
 * A period that was verified without a finding and signed off.
 *
 * @param verification id of the verification
 * @param evidence     units of other modules that were verified with it
 * @param signedAt     also when the verification was complete
 */
record SignOff(long verification, Period period, Verification.Chain chain, long evidence, String signedBy,
               Instant signedAt) {
}
