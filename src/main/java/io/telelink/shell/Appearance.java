package io.telelink.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the system says; each browser remembers its own. */
enum Appearance {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String KEY = "telelink.appearance";

    /** Runs before the first paint, so that a dark page never flashes white. */
    static final String APPLY_REMEMBERED =
            """
            try {
              const remembered = localStorage.getItem('%s');
              if (remembered === 'LIGHT' || remembered === 'DARK') {
                const scheme = remembered.toLowerCase();
                document.documentElement.style.colorScheme = scheme;
                document.documentElement.setAttribute('theme', scheme);
              }
            } catch (e) { /* storage is refused: follow the system */ }
            """
                    .formatted(KEY);

    private final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    String key() {
        return "shell.appearance." + name().toLowerCase(Locale.ROOT);
    }

    void choose(UI ui) {
        ui.getPage().setColorScheme(scheme);
        WebStorage.setItem(ui, WebStorage.Storage.LOCAL_STORAGE, KEY, name());
    }

    static void remembered(UI ui, Consumer<Appearance> use) {
        WebStorage.getItem(ui, WebStorage.Storage.LOCAL_STORAGE, KEY, name -> use.accept(of(name)));
    }

    private static Appearance of(@Nullable String name) {
        for (Appearance appearance : values()) {
            if (appearance.name().equals(name)) {
                return appearance;
            }
        }
        return SYSTEM;
    }
}
