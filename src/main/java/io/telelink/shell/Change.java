package io.telelink.shell;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * How a figure moved since the last period: which way, whether that is good, and the same in words
 * ("212 more than in October").
 */
public record Change(Direction direction, Tone tone, String words) {

    /** Which way a figure moved. */
    public enum Direction {
        UP(VaadinIcon.ARROW_UP),
        DOWN(VaadinIcon.ARROW_DOWN),
        LEVEL(VaadinIcon.MINUS);

        private final VaadinIcon icon;

        Direction(VaadinIcon icon) {
            this.icon = icon;
        }

        VaadinIcon icon() {
            return icon;
        }
    }

    public static Change up(String words, Tone tone) {
        return new Change(Direction.UP, tone, words);
    }

    public static Change down(String words, Tone tone) {
        return new Change(Direction.DOWN, tone, words);
    }

    public static Change none(String words) {
        return new Change(Direction.LEVEL, Tone.NEUTRAL, words);
    }
}
