package io.telelink.shell;

import com.vaadin.flow.component.icon.VaadinIcon;

/** How high something is that one would rather have low, such as a churn risk. */
public enum Level {
    HIGH(Tone.BAD, VaadinIcon.ARROW_UP, "shell.level.high"),
    MEDIUM(Tone.WARNING, VaadinIcon.MINUS, "shell.level.medium"),
    LOW(Tone.GOOD, VaadinIcon.ARROW_DOWN, "shell.level.low");

    private final Tone tone;
    private final VaadinIcon icon;
    private final String key;

    Level(Tone tone, VaadinIcon icon, String key) {
        this.tone = tone;
        this.icon = icon;
        this.key = key;
    }

    Tone tone() {
        return tone;
    }

    VaadinIcon icon() {
        return icon;
    }

    /** Key of the word for this level. */
    public String key() {
        return key;
    }
}
