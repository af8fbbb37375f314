package io.telelink.registry.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.Promotions;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;

/** Who was champion when, the way back to the one before, and what a promotion needs. */
@org.springframework.stereotype.Component
class ChampionsSection {

    private final ModelRegistry registry;
    private final Promotions promotions;
    private final RollbackAction rollback;
    private final SignedIn signedIn;

    ChampionsSection(ModelRegistry registry, Promotions promotions, RollbackAction rollback, SignedIn signedIn) {
        this.registry = registry;
        this.promotions = promotions;
        this.rollback = rollback;
        this.signedIn = signedIn;
    }

    /** @param changed runs when there is another champion than before, or promotions need something else */
    Component content(Runnable changed) {
        boolean administrator = signedIn.roles().contains(Roles.ADMIN);
        Div tasks = Parts.columns();
        for (Task task : Task.values()) {
            List<ChampionChange> changes = registry.history(task);
            if (!changes.isEmpty()) {
                Div part = Parts.spaced("var(--vaadin-gap-s)",
                        new ChampionHistory(I18NProvider.translate("registry.task." + task), changes));
                if (administrator) {
                    rollback.button(task, changed).ifPresent(button -> {
                        button.getStyle().set("justify-self", "start");
                        part.add(button);
                    });
                }
                tasks.add(part);
            }
        }
        return Parts.section(I18NProvider.translate("registry.history"), tasks,
                Parts.columns(new ChampionOnDay(registry), new PolicyPanel(promotions, administrator, changed)));
    }
}
