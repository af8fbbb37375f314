package io.telelink.customer.job;

/** Checks bytes one by one for well-formed UTF-8 (Unicode 16, table 3-7). */
final class Utf8Check {

    private int expected;
    private int low = 0x80;
    private int high = 0xBF;

    /** @return whether the text is still well-formed with this byte */
    boolean accepts(int unsigned) {
        if (expected > 0) {
            boolean fits = unsigned >= low && unsigned <= high;
            expected--;
            low = 0x80;
            high = 0xBF;
            return fits;
        }
        if (unsigned < 0x80) {
            return true;
        }
        if (unsigned >= 0xC2 && unsigned <= 0xDF) {
            expected = 1;
            return true;
        }
        if (unsigned >= 0xE0 && unsigned <= 0xEF) {
            expected = 2;
            // Neither longer than needed nor a surrogate.
            low = unsigned == 0xE0 ? 0xA0 : 0x80;
            high = unsigned == 0xED ? 0x9F : 0xBF;
            return true;
        }
        if (unsigned >= 0xF0 && unsigned <= 0xF4) {
            expected = 3;
            low = unsigned == 0xF0 ? 0x90 : 0x80;
            high = unsigned == 0xF4 ? 0x8F : 0xBF;
            return true;
        }
        return false;
    }

    /** Whether a character has begun and not ended. */
    boolean isInsideCharacter() {
        return expected > 0;
    }
}
