package io.telelink.demo.ui;

import java.util.Set;

import com.vaadin.flow.component.Component;
import io.telelink.access.Roles;
import io.telelink.demo.DemonstrationClock;
import io.telelink.shell.OverviewSection;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The administrator's hand on the clock. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ClockSection implements OverviewSection {

    private static final int ORDER = 10;

    private final DemonstrationClock clock;

    ClockSection(DemonstrationClock clock) {
        this.clock = clock;
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
        return new ClockPanel(clock);
    }
}
