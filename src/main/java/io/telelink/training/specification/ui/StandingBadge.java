package io.telelink.training.specification.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.shell.Badges;
import io.telelink.shell.Tone;
import io.telelink.training.specification.ListedSpecification;

/** Which text of a specification holds. */
final class StandingBadge {

    private StandingBadge() {
    }

    static Badge of(ListedSpecification listed) {
        String word = I18NProvider.translate("specification.standing." + listed.standing(), listed.number());
        return switch (listed.standing()) {
            case DEFAULT -> Badges.status(word, Tone.NEUTRAL, VaadinIcon.FILE_TEXT_O);
            case SAVED -> Badges.status(word, Tone.INFO, VaadinIcon.EDIT);
            case RETIRED -> Badges.status(word, Tone.WARNING, VaadinIcon.ARCHIVE);
            case UNUSABLE -> Badges.status(word, Tone.BAD, VaadinIcon.WARNING);
        };
    }
}
