package io.telelink.scoring.ui;

import java.util.Set;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.customer.Customer;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.scoring.ledger.Erasure;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import org.springframework.stereotype.Component;

/** On a customer's page, for administrators: erases the personal data, after asking for a reason. */
@Component
class ErasurePanel implements CustomerPanel {

    private final Erasure erasure;

    ErasurePanel(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return roles.contains(Roles.ADMIN) && customer.currentSnapshotId() != null;
    }

    @Override
    public Div render(Customer customer, Runnable customerChanged) {
        Button erase = new Button(I18NProvider.translate("scoring.erase"), VaadinIcon.TRASH.create(), click ->
                ConfirmAction.askReason(I18NProvider.translate("scoring.erase.title", customer.accountNumber()),
                        "scoring.erase.consequence", "scoring.erase", reason -> erase(customer, reason)));
        erase.addThemeVariants(ButtonVariant.ERROR);
        return Parts.panel(I18NProvider.translate("scoring.erase.heading"),
                Parts.quiet(I18NProvider.translate("scoring.erase.about")), Parts.line(erase));
    }

    private void erase(Customer customer, String reason) {
        Erasure.Erased erased = erasure.erase(customer, reason);
        UI.getCurrent().navigate("customers");
        Notify.success(I18NProvider.translate("scoring.erase.done", Formats.count(erased.snapshots()),
                Formats.count(erased.predictions())));
    }
}
