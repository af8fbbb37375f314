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

    /** One of several lots that an account number draws, whichever side it is on: other bytes of its hash decide. */
    public static int lot(String key, int lots) {
        return (int) (number(key, Integer.BYTES) % lots);
    }

    /** The first 4 bytes of an account number's SHA-256 as an unsigned number. */
    static long number(String key) {
        return number(key, 0);
    }

    private static long number(String key, int from) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return (hash[from] & 0xFFL) << 24 | (hash[from + 1] & 0xFF) << 16 | (hash[from + 2] & 0xFF) << 8 | hash[from + 3] & 0xFF;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
