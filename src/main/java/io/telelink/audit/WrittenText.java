package io.telelink.audit;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Texts that people write for others to read: reasons, notes, comments. They come without what surrounds them, bounded, and without
 * the character NUL, which the database refuses.
 */
public final class WrittenText {

    /** Control characters, separators of lines, and what is not to be seen, the controls of writing direction among it. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]");

    private WrittenText() {
    }

    /**
     * A text that has to say something.
     *
     * @param ask     what is asked for, as a sentence begins: {@code Say why}
     * @param most    characters
     * @param refusal makes the exception from what is wrong, in a sentence
     * @return the text as it is kept
     */
    public static String required(String ask, String text, int most, Function<String, ? extends RuntimeException> refusal) {
        return bounded(ask + ", in 1 to " + most, 1, text, most, refusal);
    }

    /**
     * A text that may be left empty; else as {@link #required}.
     *
     * @param what what it is, as a sentence begins: {@code A comment has}
     */
    public static String optional(String what, String text, int most, Function<String, ? extends RuntimeException> refusal) {
        return bounded(what + " at most " + most, 0, text, most, refusal);
    }

    /**
     * A name, on one line: as {@link #required}, and without characters that break the line, are not to be seen, or turn round the
     * order in which others are read, with which one could pass for another.
     *
     * @param what what it is, as a sentence begins: {@code A display name has}
     */
    public static String name(String what, String text, int most, Function<String, ? extends RuntimeException> refusal) {
        String said = bounded(what + " 1 to " + most, 1, text, most, refusal);
        if (NOT_IN_NAMES.matcher(said).find()) {
            throw refusal.apply(what + " 1 to " + most + " characters, none of which is a control character or invisible.");
        }
        return said;
    }

    private static String bounded(String rule, int least, String text, int most, Function<String, ? extends RuntimeException> refusal) {
        String said = text.strip();
        if (said.length() < least || said.length() > most) {
            throw refusal.apply(rule + " characters, not " + said.length() + ".");
        }
        if (said.indexOf('\0') >= 0) {
            throw refusal.apply(rule + " characters, none of which is NUL.");
        }
        return said;
    }
}
