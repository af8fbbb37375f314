package io.telelink.retention.ui;

import java.util.Set;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.retention.ContactRules;
import io.telelink.shell.OtherSetting;
import org.springframework.stereotype.Component;

/** How often customers may be contacted. */
@Component
class ContactSetting implements OtherSetting {

    private static final int ORDER = 30;

    private final ContactRules rules;

    ContactSetting(ContactRules rules) {
        this.rules = rules;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.RETENTION_MANAGER, Roles.ADMIN);
    }

    @Override
    public String title() {
        return "retention.contacts";
    }

    @Override
    public String standing() {
        return I18NProvider.translate("retention.contacts.limit.standing", String.valueOf(rules.limit().contacts()),
                String.valueOf(rules.limit().days()));
    }

    @Override
    public String address() {
        return Addresses.CONTACT_RULES;
    }
}
