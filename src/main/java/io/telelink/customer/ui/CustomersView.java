package io.telelink.customer.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerGroups;
import io.telelink.customer.UnusableGroupException;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.shell.EmptyState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.Sort;

/** Everybody in the store, narrowed and sorted as the address says. */
@Route(Addresses.CUSTOMERS)
@Menu(title = "customer.customers", order = 10, icon = "vaadin:users")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class CustomersView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";

    private final CustomerDirectory customers;
    private final CustomerGroups groups;
    private final SignedIn signedIn;
    private final FilterBar filters;
    private final CustomerGrid grid;
    private final Paragraph count = Parts.quiet("");
    private final Div nothing = new Div();
    private final Div narrowed = new Div();
    private FilterAddress shown = new FilterAddress(CustomerFilter.ALL, Sort.unsorted());

    CustomersView(CustomerDirectory customers, CustomerGroups groups, Schema schema, SignedIn signedIn, AuditLog log,
                  Clock clock) {
        super("customer.customers", "customer.customers.question");
        this.customers = customers;
        this.signedIn = signedIn;
        this.groups = groups;
        this.filters = new FilterBar(states(schema), filter -> look(new FilterAddress(filter, shown.sort())));
        this.grid = new CustomerGrid(customers, schema, clock, sort -> look(new FilterAddress(shown.filter(), sort)));
        Anchor export = new Anchor(new CustomerDownload(customers, schema, log, () -> shown, "customers.csv"),
                getTranslation("customer.export"));
        export.setTitle(getTranslation("customer.export.title"));
        header().setActions(export);
        count.getElement().setAttribute("aria-live", "polite");
        add(filters, narrowed, count, grid, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = FilterAddress.read(event.getLocation().getQueryParameters());
        filters.show(shown.filter());
        nothing.removeAll();
        narrowed.removeAll();
        try {
            Optional.ofNullable(shown.filter().segment()).map(groups::find)
                    .ifPresent(group -> narrowed.add(new GroupMark(group.name(), this::withoutGroup)));
            showMatching();
        } catch (UnusableGroupException unusable) {
            narrowed.add(new ErrorState(String.valueOf(unusable.getMessage())),
                    new GroupMark(String.valueOf(shown.filter().segment()), this::withoutGroup));
            count.setVisible(false);
            grid.setVisible(false);
        }
    }

    private void withoutGroup() {
        look(new FilterAddress(shown.filter().withSegment(null), shown.sort()));
    }

    private void showMatching() {
        long matching = customers.count(shown.filter());
        boolean any = matching > 0;
        count.setText(getTranslation(shown.filter().isEmpty() ? "customer.count" : "customer.count.matching",
                Formats.count(matching)));
        count.setVisible(any);
        grid.setVisible(any);
        if (any) {
            grid.show(shown.filter(), shown.sort(), matching);
        } else {
            nothing.add(emptyState());
        }
        filters.setVisible(any || !shown.filter().isEmpty());
    }

    /** Another filter or sort is another address, so that it can be linked and gone back from. */
    private void look(FilterAddress wanted) {
        getUI().ifPresent(ui -> ui.navigate(CustomersView.class, wanted.write()));
    }

    private Component emptyState() {
        if (!shown.filter().isEmpty()) {
            return new EmptyState(VaadinIcon.SEARCH, "customer.no-match", "customer.no-match.next");
        }
        return signedIn.roles().contains(Roles.ADMIN)
                ? new EmptyState(VaadinIcon.USERS, "customer.none", "customer.none.admin",
                        new RouterLink(getTranslation("customer.none.import"), ImportsView.class))
                : new EmptyState(VaadinIcon.USERS, "customer.none", "customer.none.others");
    }

    private static List<String> states(Schema schema) {
        return schema.raw().stream().filter(feature -> feature.name().equals(STATE) && feature.kind() == Kind.CATEGORICAL)
                .findFirst().map(feature -> feature.levels().stream().sorted().toList()).orElse(List.of());
    }
}
