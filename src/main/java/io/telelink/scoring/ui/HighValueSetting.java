package io.telelink.scoring.ui;

import java.util.Set;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.shell.Formats;
import io.telelink.shell.OtherSetting;
import org.springframework.stereotype.Component;

/** From which monthly charge a customer counts as one of high value: a setting of the installation. */
@Component
class HighValueSetting implements OtherSetting {

    private static final int ORDER = 40;

    private final ScoringPolicy policy;

    HighValueSetting(ScoringPolicy policy) {
        this.policy = policy;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR);
    }

    @Override
    public String title() {
        return "scoring.high-value";
    }

    @Override
    public String standing() {
        return I18NProvider.translate("scoring.high-value.standing", Formats.money(policy.highValueMonthlyCharge()));
    }

    @Override
    public String address() {
        return "";
    }
}
