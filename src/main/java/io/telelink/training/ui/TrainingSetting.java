package io.telelink.training.ui;

import java.util.Set;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.shell.OtherSetting;
import io.telelink.training.PolicyRules;
import io.telelink.training.TrainingPolicies;
import org.springframework.stereotype.Component;

/** When the application trains by itself. */
@Component
class TrainingSetting implements OtherSetting {

    private static final int ORDER = 20;

    private final TrainingPolicies policies;

    TrainingSetting(TrainingPolicies policies) {
        this.policies = policies;
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
        return "training.policy.title";
    }

    @Override
    public String standing() {
        PolicyRules rules = policies.current().rules();
        return policies.next().map(next -> PolicyPanel.schedule(rules.schedule(), next)).orElseGet(() -> PolicyPanel.text("schedule.OFF"))
                + " " + PolicyPanel.text("alert." + rules.onAlert(), rules.daysBetween());
    }

    @Override
    public String address() {
        return Addresses.RUNS;
    }
}
