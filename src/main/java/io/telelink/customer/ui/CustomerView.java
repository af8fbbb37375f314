package io.telelink.customer.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.panel.CustomerPanel;
import io.telelink.economics.EconomicsSettings;
import io.telelink.learning.data.Schema;
import io.telelink.shell.EmptyState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** One customer: standing and answer in figures, then whatever the modules know. */
@Route(Addresses.CUSTOMER)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class CustomerView extends Page implements BeforeEnterObserver {

    private final CustomerDirectory customers;
    private final Schema schema;
    private final EconomicsSettings economics;
    private final SignedIn signedIn;
    private final List<CustomerPanel> panels;
    private final Div content = Parts.stack();

    CustomerView(CustomerDirectory customers, Schema schema, EconomicsSettings economics, SignedIn signedIn,
                 List<CustomerPanel> panels) {
        this.economics = economics;
        super("customer.customer", "");
        this.customers = customers;
        this.schema = schema;
        this.signedIn = signedIn;
        this.panels = panels.stream().sorted(Comparator.comparingInt(CustomerPanel::order)).toList();
        content.getStyle().set("gap", "var(--vaadin-gap-l)");
        addComponentAsFirst(new RouterLink(getTranslation("customer.back"), CustomersView.class));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(Addresses.ACCOUNT).orElse(""));
    }

    private void show(String account) {
        content.removeAll();
        customers.find(account).ifPresentOrElse(this::show, () -> notFound(account));
    }

    private void show(CustomerDetails details) {
        Customer customer = details.customer();
        header().setTitle(customer.accountNumber());
        header().setQuestion(getTranslation("customer.customer.question"));
        content.add(standing(details), new CustomerFigureRow(details, schema, economics));
        Set<String> roles = signedIn.roles();
        panels.stream().filter(panel -> panel.showsFor(customer, roles))
                .forEach(panel -> content.add(rendered(panel, customer)));
    }

    private Div standing(CustomerDetails details) {
        Customer customer = details.customer();
        Div line = Parts.line(Words.status(customer.status()),
                new Span(getTranslation("customer.joined", Formats.date(customer.joinedOn()))));
        if (customer.churnedOn() != null) {
            line.add(new Span(getTranslation("customer.left", Formats.date(customer.churnedOn()))));
        }
        details.snapshot().ifPresent(snapshot ->
                line.add(new Span(getTranslation("customer.as-of", Formats.date(snapshot.asOf())))));
        line.addClassName("secondary");
        return line;
    }

    private void notFound(String account) {
        header().setTitle(getTranslation("customer.not-found"));
        header().setQuestion("");
        content.add(new EmptyState(VaadinIcon.USER, getTranslation("customer.not-found.title", account),
                "customer.not-found.next", new RouterLink(getTranslation("customer.not-found.list"), CustomersView.class)));
    }

    /** A panel of another module that fails takes its own place on the page, not the page. */
    private Component rendered(CustomerPanel panel, Customer customer) {
        try {
            return panel.render(customer, () -> show(customer.accountNumber()));
        } catch (RuntimeException e) {
            return ErrorState.of(e);
        }
    }
}
