package io.telelink.registry.ui;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.Task;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.Promotions;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;

/** Back to the champion before, in one step. */
@org.springframework.stereotype.Component
class RollbackAction {

    private final ModelRegistry registry;
    private final Promotions promotions;

    RollbackAction(ModelRegistry registry, Promotions promotions) {
        this.registry = registry;
        this.promotions = promotions;
    }

    /** Nothing where there was no champion before. */
    Optional<Button> button(Task task, Runnable done) {
        return promotions.previous(task).map(before -> new Button(
                text("registry.rollback", String.valueOf(before.number())), VaadinIcon.ARROW_BACKWARD.create(), click -> ask(task, before, done)));
    }

    private void ask(Task task, ModelVersion before, Runnable done) {
        Optional<Long> champion = registry.champion(task).map(ModelVersion::id);
        ConfirmAction.askReason(text("registry.rollback.ask", String.valueOf(before.number())),
                text("registry.rollback.consequence", VersionLink.title(before.number(), before.title())),
                text("registry.rollback", String.valueOf(before.number())), reason -> {
                    try {
                        promotions.rollback(task, champion.orElse(null), reason);
                        Notify.success(text("registry.rollback.done", String.valueOf(before.number())));
                    } catch (PromotionRefusedException refused) {
                        Notify.error(String.valueOf(refused.getMessage()));
                    }
                    done.run();
                });
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
