package io.telelink.shadow.ui;

import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.registry.panel.ModelsAction;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The way from the page of models to the challengers. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ShadowLink implements ModelsAction {

    private static final int ORDER = 5;

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
        return new Anchor(Addresses.SHADOW, I18NProvider.translate("shadow.link"));
    }
}
