package io.telelink.shell;

import java.util.Locale;

/** What a state or a change means to the reader; never the only carrier of that meaning. */
public enum Tone {
    NEUTRAL,
    GOOD,
    WARNING,
    BAD,
    INFO;

    /** Class name that styles.css colours by. */
    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
