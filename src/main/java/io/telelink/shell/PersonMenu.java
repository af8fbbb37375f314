package io.telelink.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is signed in, how the pages look in this browser, and the way out. */
final class PersonMenu extends MenuBar {

    private static final String PROFILE = "profile";

    private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);

    PersonMenu(SignedIn signedIn) {
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem person = addItem(card(signedIn));
        person.setAriaLabel(getTranslation("shell.person", signedIn.displayName()));
        SubMenu menu = person.getSubMenu();
        if (RouteConfiguration.forSessionScope().getRoute(PROFILE).isPresent()) {
            menu.addItem(getTranslation("shell.profile"), click -> UI.getCurrent().navigate(PROFILE));
            menu.addSeparator();
        }
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = menu.addItem(getTranslation(appearance.key()), click -> choose(appearance));
            item.setCheckable(true);
            appearances.put(appearance, item);
        }
        menu.addSeparator();
        menu.addItem(getTranslation("shell.sign-out"), click -> signedIn.signOut());
        mark(Appearance.SYSTEM);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Appearance.remembered(event.getUI(), this::mark);
    }

    private void choose(Appearance appearance) {
        appearance.choose(UI.getCurrent());
        mark(appearance);
    }

    private void mark(Appearance chosen) {
        appearances.forEach((appearance, item) -> item.setChecked(appearance == chosen));
    }

    private Div card(SignedIn signedIn) {
        Avatar avatar = new Avatar(signedIn.displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(signedIn.displayName());
        name.addClassName("person-name");
        Span roles = new Span(signedIn.rolesInOrder().stream()
                .map(role -> Texts.resolve("shell.role." + role))
                .collect(Collectors.joining(", ")));
        roles.addClassName("person-role");
        Div words = new Div(name, roles);
        words.addClassName("person-words");
        Div card = new Div(avatar, words);
        card.addClassName("person-card");
        return card;
    }
}
