package io.telelink.retention.ui;

import java.util.Set;

import com.vaadin.flow.component.Component;
import io.telelink.access.Roles;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.retention.ActionProposals;
import io.telelink.retention.ContactRules;
import io.telelink.shell.SignedIn;

/** On a customer's page: what is being done to keep them, what could be, and whether they may be contacted. */
@org.springframework.stereotype.Component
class CustomerActionsPanel implements CustomerPanel {

    private final ActionDesk desk;
    private final ActionProposals proposals;
    private final ContactRules contacts;
    private final CustomerDirectory customers;
    private final SignedIn signedIn;

    CustomerActionsPanel(ActionDesk desk, ActionProposals proposals, ContactRules contacts, CustomerDirectory customers,
                         SignedIn signedIn) {
        this.desk = desk;
        this.proposals = proposals;
        this.contacts = contacts;
        this.customers = customers;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean showsFor(Customer customer, Set<String> roles) {
        return true;
    }

    @Override
    public Component render(Customer customer, Runnable customerChanged) {
        boolean works = signedIn.roles().contains(Roles.RETENTION_MANAGER) || signedIn.roles().contains(Roles.ADMIN);
        return new CustomerActions(desk, proposals, contacts, customers, customer, works);
    }
}
