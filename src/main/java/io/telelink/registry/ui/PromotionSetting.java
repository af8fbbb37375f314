package io.telelink.registry.ui;

import java.util.Set;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.registry.Promotions;
import io.telelink.shell.OtherSetting;
import org.springframework.stereotype.Component;

/** Whether a promotion needs a second administrator. */
@Component
class PromotionSetting implements OtherSetting {

    private static final int ORDER = 10;

    private final Promotions promotions;

    PromotionSetting(Promotions promotions) {
        this.promotions = promotions;
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
    public String title() {
        return "registry.policy.title";
    }

    @Override
    public String standing() {
        return I18NProvider.translate(promotions.policy().fourEyes() ? "registry.policy.on" : "registry.policy.off");
    }

    @Override
    public String address() {
        return Addresses.MODELS;
    }
}
