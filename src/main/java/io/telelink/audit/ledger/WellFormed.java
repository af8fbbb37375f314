package io.telelink.audit.ledger;

import java.nio.charset.StandardCharsets;

/** Texts as the database gives them back: what is hashed must be what is read. */
final class WellFormed {

    private WellFormed() {
    }

    /** The text without halves of characters, which UTF-8 cannot hold. */
    static String text(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The text on one line, without control characters, and at most so many characters long. */
    static String line(String text, int longest) {
        String clean = text(text).replaceAll("\\p{Cntrl}+", " ").strip();
        int length = clean.codePointCount(0, clean.length());
        return length <= longest ? clean : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
