package io.telelink.registry.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.shell.Badges;
import io.telelink.shell.Tone;

/** Marks the version whose answers are used. */
final class ChampionBadge {

    private ChampionBadge() {
    }

    static Badge create() {
        return Badges.status(I18NProvider.translate("registry.champion"), Tone.INFO, VaadinIcon.TROPHY);
    }
}
