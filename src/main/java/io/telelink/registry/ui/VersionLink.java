package io.telelink.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.telelink.registry.VersionSummary;

/** The name of a version as a way to its page, with a badge where it is champion. */
final class VersionLink {

    private VersionLink() {
    }

    static Component of(VersionSummary version) {
        Span line = new Span(to(version.id(), name(version.number(), version.title())));
        if (version.champion()) {
            line.add(ChampionBadge.create());
        }
        line.getStyle().set("display", "inline-flex").set("flex-wrap", "wrap").set("align-items", "center")
                .set("gap", "0.25rem 0.5rem");
        return line;
    }

    static RouterLink to(long versionId, String text) {
        return new RouterLink(text, ModelView.class, Addresses.version(versionId));
    }

    static String name(int number, String title) {
        return I18NProvider.translate("registry.version.name", String.valueOf(number), title);
    }

    /** The name where nothing around it says that it is a version. */
    static String title(int number, String title) {
        return I18NProvider.translate("registry.version.title", String.valueOf(number), title);
    }
}
