package io.telelink.customer;

import org.jspecify.annotations.Nullable;

/**
 * What ties a prediction to a person: it enters hashes only together with the salt, which is destroyed when it is erased.
 *
 * @param salt          16 random bytes
 * @param accountNumber null for a person who is not in the store
 * @param contentHash   SHA-256 of all features of the snapshot
 */
public record PersonalData(byte[] salt, @Nullable String accountNumber, byte[] contentHash) {

    public static final int SALT_BYTES = 16;
}
