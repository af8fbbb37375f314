package io.telelink.shell;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;

/** Small marks that say a state in a word, with an icon and a colour that only repeat it. */
public final class Badges {

    private Badges() {}

    /** Risk band: High red and up, Medium amber and level, Low green and down. */
    public static Badge risk(Level level) {
        return badge(I18NProvider.translate(level.key()), level.tone(), level.icon());
    }

    public static Badge status(String text, Tone tone) {
        Badge badge = new Badge(text);
        badge.addClassNames("tone", tone.className());
        return badge;
    }

    public static Badge status(String text, Tone tone, VaadinIcon icon) {
        return badge(text, tone, icon);
    }

    private static Badge badge(String text, Tone tone, VaadinIcon icon) {
        Badge badge = status(text, tone);
        badge.setIcon(decorative(icon));
        return badge;
    }

    private static Icon decorative(VaadinIcon vaadinIcon) {
        Icon icon = vaadinIcon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
