package io.telelink.learning.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Splits account numbers by their hash, so that a customer stays on one side whatever else the data holds. */
public final class SplitRule {

    private static final int TEST_PERCENT = 20;

    private SplitRule() {
    }

    /** The side of an account number: the first 4 bytes of its SHA-256 as an unsigned number, modulo 100, below 20 is test. */
    public static Split of(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            long number = (hash[0] & 0xFFL) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
            return number % 100 < TEST_PERCENT ? Split.TEST : Split.TRAIN;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
