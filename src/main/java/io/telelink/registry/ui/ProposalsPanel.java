package io.telelink.registry.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;

/** Promotions that wait for a second administrator. */
final class ProposalsPanel extends Composite<Div> {

    private final PromotionProposals proposals;
    private final SignedIn signedIn;
    private final transient Runnable decided;

    /** @param open to be shown; not empty */
    ProposalsPanel(PromotionProposals proposals, List<PromotionProposal> open, SignedIn signedIn, Runnable decided) {
        this.proposals = proposals;
        this.signedIn = signedIn;
        this.decided = decided;
        Div section = Parts.section(text("title"), Parts.quiet(text("about")));
        open.forEach(proposal -> section.add(panel(proposal)));
        getContent().add(section);
    }

    private Div panel(PromotionProposal proposal) {
        String by = proposal.askedBy() == null ? text("by", proposal.proposedBy())
                : text("by.asked", proposal.proposedBy(), proposal.askedBy());
        Div who = new Div(new Text(by + " "), TimeText.of(proposal.proposedAt()));
        who.addClassName("secondary");
        Span reason = new Span(proposal.reason());
        reason.getStyle().set("overflow-wrap", "anywhere");
        Div parts = Parts.spaced("var(--vaadin-gap-s)", VersionLink.to(proposal.versionId(),
                VersionLink.title(proposal.versionNumber(), proposal.versionTitle())), reason, who);
        if (proposal.championId() != null) {
            parts.add(new Anchor(Addresses.compare(List.of(proposal.championId(), proposal.versionId())), text("compare")));
        }
        if (signedIn.roles().contains(Roles.ADMIN)) {
            parts.add(actions(proposal));
        }
        return Parts.frame(parts);
    }

    private Component actions(PromotionProposal proposal) {
        Div line = new Div();
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--vaadin-gap-s)");
        if (proposal.proposedBy().equals(CurrentUser.name())) {
            line.add(new Button(text("withdraw"), click -> decide(() -> proposals.withdraw(proposal.id()))), Parts.quiet(text("own")));
            return line;
        }
        if (proposals.needsAnother(proposal)) {
            line.add(ask("reject", proposal, note -> proposals.reject(proposal.id(), note)), Parts.quiet(text("asked.own")));
            return line;
        }
        Button approve = ask("approve", proposal, note -> proposals.approve(proposal.id(), note));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        line.add(approve, ask("reject", proposal, note -> proposals.reject(proposal.id(), note)));
        return line;
    }

    private Button ask(String what, PromotionProposal proposal, Consumer<String> decision) {
        return new Button(text(what), click -> ConfirmAction.askReason(
                text(what + ".ask", String.valueOf(proposal.versionNumber())), text(what + ".consequence"), text(what),
                note -> decide(() -> decision.accept(note))));
    }

    private void decide(Runnable decision) {
        try {
            decision.run();
            Notify.success(text("done"));
        } catch (PromotionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        decided.run();
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.proposals." + key, arguments);
    }
}
