package io.telelink.shell;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** The views that the signed-in person may open, as their {@code @Menu} annotations say. */
final class Navigation extends SideNav {

    Navigation() {
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        entries.forEach(entry -> addItem(item(entry, entries)));
    }

    private SideNavItem item(MenuEntry entry, List<MenuEntry> entries) {
        SideNavItem item = new SideNavItem(Texts.resolve(entry.title()), entry.path());
        // Of two entries of which one lies below the other, only the one that is open is to stand out.
        boolean hasEntryBelow = entries.stream().anyMatch(other -> other.path().startsWith(entry.path() + "/"));
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/") && !hasEntryBelow);
        if (entry.icon() != null) {
            Icon icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            item.setPrefixComponent(icon);
        }
        return item;
    }
}
