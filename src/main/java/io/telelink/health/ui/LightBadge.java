package io.telelink.health.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.health.Light;
import io.telelink.shell.Badges;
import io.telelink.shell.Tone;

/** How something is, by icon, word and colour. */
final class LightBadge {

    private LightBadge() {
    }

    static Badge of(Light light) {
        String word = I18NProvider.translate("health.light." + light);
        return switch (light) {
            case NONE -> Badges.status(word, Tone.NEUTRAL, VaadinIcon.INFO_CIRCLE_O);
            case GOOD -> Badges.status(word, Tone.GOOD, VaadinIcon.CHECK);
            case WARNING -> Badges.status(word, Tone.WARNING, VaadinIcon.WARNING);
            case BAD -> Badges.status(word, Tone.BAD, VaadinIcon.EXCLAMATION_CIRCLE);
        };
    }
}
