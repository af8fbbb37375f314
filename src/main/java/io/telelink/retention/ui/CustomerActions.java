package io.telelink.retention.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerStatus;
import io.telelink.retention.ActionProposals;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.ContactBlock;
import io.telelink.retention.ContactRules;
import io.telelink.retention.OfferChoice;
import io.telelink.retention.RetentionAction;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import org.springframework.data.domain.PageRequest;

/** The actions of one customer, newest first, and what can be offered now. */
final class CustomerActions extends Composite<Div> {

    private static final int SHOWN = 10;

    private final ActionDesk desk;
    private final ActionProposals proposals;
    private final ContactRules contacts;
    private final CustomerDirectory customers;
    private final Customer customer;
    private final boolean works;
    private final Div content = Parts.panel(getTranslation("retention.customer"));

    /** @param works whether the reader acts, besides reading */
    CustomerActions(ActionDesk desk, ActionProposals proposals, ContactRules contacts, CustomerDirectory customers, Customer customer,
                    boolean works) {
        this.desk = desk;
        this.proposals = proposals;
        this.contacts = contacts;
        this.customers = customers;
        this.customer = customer;
        this.works = works;
        getContent().add(content);
        show();
    }

    private void show() {
        content.getChildren().skip(1).toList().forEach(content::remove);
        List<RetentionAction> actions = desk.actions().ofCustomer(customer.id(), PageRequest.of(0, SHOWN));
        Optional<String> forbidden = contacts.doNotContact(customer.id());
        forbidden.ifPresent(reason -> content.add(new Span(getTranslation("retention.customer.forbidden", reason))));
        if (actions.isEmpty()) {
            content.add(Parts.quiet(getTranslation("retention.customer.none")));
        } else {
            content.add(new ActionList(actions, desk.people(), works));
        }
        if (works && customer.status() == CustomerStatus.ACTIVE && customer.currentSnapshotId() != null) {
            content.add(offer(forbidden.isPresent()), contact(forbidden.isPresent()));
        }
    }

    private Component offer(boolean forbidden) {
        ContactBlock block = forbidden ? ContactBlock.DO_NOT_CONTACT : contacts.blocks(Set.of(customer.id())).get(customer.id());
        if (block != null) {
            return Parts.quiet(getTranslation("retention.customer.blocked", block.words()));
        }
        List<OfferChoice> choices = customers.find(customer.accountNumber()).map(proposals::choices).orElse(List.of());
        if (choices.isEmpty()) {
            return Parts.quiet(getTranslation("retention.customer.no-offer"));
        }
        Select<OfferChoice> choice = new Select<>();
        choice.setLabel(getTranslation("retention.customer.choice"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(each -> getTranslation(each.answersReason() ? "retention.customer.choice.answers"
                : "retention.customer.choice.other", each.offer().terms().name(), Formats.money(each.expectedProfit())));
        choice.setValue(choices.stream().filter(OfferChoice::answersReason).filter(each -> each.expectedProfit() > 0).findFirst()
                .orElse(choices.getFirst()));
        choice.setWidth("min(26rem, 100%)");
        Button propose = new Button(getTranslation("retention.customer.propose"), VaadinIcon.GIFT.create(),
                click -> propose(choice.getValue()));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = Parts.line(choice, propose);
        line.getStyle().set("align-items", "end");
        return line;
    }

    private Component contact(boolean forbidden) {
        Button button = forbidden
                ? new Button(getTranslation("retention.customer.allow"), VaadinIcon.PHONE.create(), click -> {
                    contacts.allowContact(customer);
                    Notify.success("retention.customer.allowed");
                    show();
                })
                : new Button(getTranslation("retention.customer.forbid"), VaadinIcon.BAN.create(), click -> ConfirmAction.askReason(
                        "retention.customer.forbid.ask", "retention.customer.forbid.consequence", "retention.customer.forbid", this::forbid));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Parts.line(button);
    }

    private void forbid(String reason) {
        try {
            contacts.forbidContact(customer, reason);
            show();
        } catch (ActionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }

    private void propose(OfferChoice choice) {
        try {
            RetentionAction action = proposals.propose(customer.accountNumber(), choice.offer().offerId(), null, null);
            Notify.success(getTranslation("retention.customer.proposed", action.offerName()));
        } catch (ActionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        show();
    }
}
