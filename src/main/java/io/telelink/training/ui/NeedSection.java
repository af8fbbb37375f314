package io.telelink.training.ui;

import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.telelink.access.Roles;
import io.telelink.shell.OverviewSection;
import io.telelink.training.TrainingNeeds;
import io.telelink.training.TrainingPolicies;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** On the administrator's overview: that alerts ask for a training; nothing while none do. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class NeedSection implements OverviewSection {

    private static final int ORDER = 15;

    private final TrainingNeeds needs;
    private final TrainingPolicies policies;

    NeedSection(TrainingNeeds needs, TrainingPolicies policies) {
        this.needs = needs;
        this.policies = policies;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Component content() {
        Div section = new Div();
        show(section);
        return section;
    }

    private void show(Div section) {
        section.removeAll();
        needs.open().ifPresent(need -> section.add(new NeedPanel(needs, need, policies.current().rules().onAlert(),
                true, () -> show(section))));
        section.setVisible(section.getComponentCount() > 0);
    }
}
