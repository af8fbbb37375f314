package io.telelink.registry.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.registry.ModelRegistry;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.Promotions;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;

/** Promotes a version, or proposes it where a second administrator is needed; what that means for customers is seen before. */
@org.springframework.stereotype.Component
class PromotionAction {

    private final ModelRegistry registry;
    private final Promotions promotions;
    private final PromotionProposals proposals;
    private final Effects effects;

    PromotionAction(ModelRegistry registry, Promotions promotions, PromotionProposals proposals, Effects effects) {
        this.registry = registry;
        this.promotions = promotions;
        this.proposals = proposals;
        this.effects = effects;
    }

    /** @param done runs after it was tried */
    Button button(ModelVersion version, Runnable done) {
        boolean propose = promotions.policy().fourEyes();
        Button button = new Button(text(propose ? "registry.propose" : "registry.promote"), VaadinIcon.TROPHY.create(),
                click -> ask(version, propose, done));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void ask(ModelVersion version, boolean propose, Runnable done) {
        Optional<ModelVersion> champion = registry.champion(version.task());
        String name = VersionLink.title(version.number(), version.title());
        String consequence = propose ? text("registry.propose.consequence", name)
                : champion.map(now -> text("registry.promote.consequence." + version.task(), name,
                        VersionLink.title(now.number(), now.title())))
                .orElseGet(() -> text("registry.promote.consequence.first", name));
        Component[] effect = champion.flatMap(now -> effects.of(now, version, false)).stream().toArray(Component[]::new);
        ConfirmAction.askReason(text(propose ? "registry.propose.ask" : "registry.promote.ask", String.valueOf(version.number())),
                consequence, propose ? "registry.propose.confirm" : "registry.promote.confirm",
                reason -> carryOut(version, propose, champion.map(ModelVersion::id), reason, done), effect);
    }

    private void carryOut(ModelVersion version, boolean propose, Optional<Long> seen, String reason, Runnable done) {
        try {
            if (propose) {
                proposals.propose(version.id(), reason);
            } else {
                promotions.promote(version.id(), seen.orElse(null), reason);
            }
            Notify.success(text(propose ? "registry.propose.done" : "registry.promote.done", String.valueOf(version.number())));
        } catch (PromotionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        done.run();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
