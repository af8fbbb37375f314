package io.telelink.shell;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The views that the signed-in person may open, as their {@code @Menu} annotations say. The entry stands out whose page is open, or
 * whose page the open one lies below.
 */
final class Navigation extends SideNav implements AfterNavigationObserver {

    /** Entries that have another one below: which of the two is meant is decided here, not by the browser. */
    private final Map<String, SideNavItem> divided = new LinkedHashMap<>();
    private final List<String> paths;

    Navigation() {
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        paths = entries.stream().map(entry -> plain(entry.path())).toList();
        entries.forEach(entry -> addItem(item(entry)));
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(Texts.resolve(entry.title()), entry.path());
        String path = plain(entry.path());
        boolean hasEntryBelow = paths.stream().anyMatch(other -> other.startsWith(path + "/"));
        item.setMatchNested(!path.isEmpty() && !hasEntryBelow);
        if (hasEntryBelow) {
            divided.put(path, item);
        }
        if (entry.icon() != null) {
            Icon icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            item.setPrefixComponent(icon);
        }
        return item;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String open = plain(event.getLocation().getPath());
        Optional<String> meant = meant(open, paths);
        divided.forEach((path, item) -> item.setPathAliases(meant.filter(path::equals).isPresent() && !path.equals(open)
                ? Set.of(open) : Set.of()));
    }

    /** The longest of the paths that is the open one, or that it lies below. */
    static Optional<String> meant(String open, List<String> paths) {
        return paths.stream().filter(path -> !path.isEmpty() && (open.equals(path) || open.startsWith(path + "/")))
                .max(Comparator.comparingInt(String::length));
    }

    private static String plain(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
