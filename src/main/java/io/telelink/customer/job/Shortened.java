package io.telelink.customer.job;

/** Values as reports show them: not longer than there is room for. */
final class Shortened {

    private Shortened() {
    }

    /** The beginning of the text, in at most that many characters, never half of one. */
    static String of(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
