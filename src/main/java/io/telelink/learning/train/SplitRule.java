package io.telelink.learning.train;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Splits account numbers by their hash, so that a customer stays on one side whatever else the data holds. */
public final class SplitRule {

    static final int SIDES = 100;
    private static final int TEST_PERCENT = 20;

    private SplitRule() {
    }

    /** The side of an account number: its number modulo 100, below 20 is test. */
    public static Split of(String key) {
        return number(key) % SIDES < TEST_PERCENT ? Split.TEST : Split.TRAIN;
    }

    /** The first 4 bytes of an account number's SHA-256 as an unsigned number. */
    static long number(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 0xFFL) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
