package io.telelink.shell;

import org.jspecify.annotations.Nullable;

/** Text for the cell of a spreadsheet. */
public final class SafeText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private SafeText() {
    }

    /** The text, with an apostrophe before it where a spreadsheet would take it for a formula (CWE-1236). */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
