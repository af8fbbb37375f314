package io.telelink.shell.chart;

import io.telelink.shell.Level;

/** What a colour says. Which colour says it, in light and dark, is the drawing's affair. */
public enum Meaning {
    /** One of several of the same kind: the next colour of the palette. */
    AUTO,
    /** What the chart is about. */
    MAIN,
    /** What it is compared with. */
    QUIET,
    HIGH,
    MEDIUM,
    LOW;

    public static Meaning of(Level level) {
        return switch (level) {
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }
}
