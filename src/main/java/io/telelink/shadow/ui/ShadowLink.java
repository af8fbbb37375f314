package io.telelink.shadow.ui;

import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.registry.panel.ModelsAction;
import io.telelink.shadow.Challengers;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The way from the page of models to the challengers, which says which versions they are. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ShadowLink implements ModelsAction {

    private static final int ORDER = 5;

    private final Challengers challengers;

    ShadowLink(Challengers challengers) {
        this.challengers = challengers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN);
    }

    @Override
    public Component content(Runnable versionsChanged) {
        String numbers = challengers.inShadow().stream().map(challenger -> String.valueOf(challenger.versionNumber()))
                .collect(Collectors.joining(", "));
        return new Anchor(Addresses.SHADOW, numbers.isEmpty() ? I18NProvider.translate("shadow.link")
                : I18NProvider.translate("shadow.link.of", numbers));
    }
}
