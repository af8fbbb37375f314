package io.telelink.monitoring.ui;

import java.util.Locale;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.data.Schema;
import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.DriftLevel;
import io.telelink.monitoring.Severity;
import io.telelink.monitoring.drift.Bins;
import io.telelink.shell.Badges;
import io.telelink.shell.Tone;

/** How this feature calls things. */
final class Words {

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String feature(Schema schema, String name) {
        return name.equals(Bins.SCORE) ? text("monitoring.score") : schema.labelOf(name);
    }

    static String kind(Alert alert) {
        return text("monitoring.kind." + key(alert.kind()));
    }

    static String state(AlertState state) {
        return text("monitoring.state." + key(state));
    }

    static Badge badge(DriftLevel level) {
        String word = text("monitoring.level." + key(level));
        return switch (level) {
            case STABLE -> Badges.status(word, Tone.GOOD, VaadinIcon.CHECK);
            case WATCH -> Badges.status(word, Tone.WARNING, VaadinIcon.EYE);
            case DRIFTED -> Badges.status(word, Tone.BAD, VaadinIcon.ARROWS_LONG_H);
        };
    }

    static Badge badge(Severity severity) {
        String word = text("monitoring.severity." + key(severity));
        return severity == Severity.ALERT ? Badges.status(word, Tone.BAD, VaadinIcon.WARNING)
                : Badges.status(word, Tone.WARNING, VaadinIcon.EYE);
    }

    static Badge badge(AlertState state) {
        return switch (state) {
            case OPEN -> Badges.status(state(state), Tone.BAD, VaadinIcon.BELL);
            case ACKNOWLEDGED -> Badges.status(state(state), Tone.INFO, VaadinIcon.USER_CHECK);
            case RESOLVED -> Badges.status(state(state), Tone.GOOD, VaadinIcon.CHECK);
        };
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
