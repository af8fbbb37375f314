package io.telelink.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.ContactLimit;
import io.telelink.retention.ContactRules;
import io.telelink.retention.ForbiddenContact;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Grids;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import io.telelink.shell.TimeText;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** How often customers may be contacted, and who is not to be contacted at all. */
@Route(Addresses.CONTACT_RULES)
@Menu(title = "retention.contacts", order = 28, icon = "vaadin:phone")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class ContactRulesView extends Page implements BeforeEnterObserver {

    private final ContactRules rules;
    private final IntegerField contacts = new IntegerField(getTranslation("retention.contacts.contacts"));
    private final IntegerField days = new IntegerField(getTranslation("retention.contacts.days"));
    private final Grid<ForbiddenContact> grid = Grids.compact(new Grid<>());
    private final EmptyState none = new EmptyState(VaadinIcon.PHONE, "retention.contacts.none", "retention.contacts.none.next");

    ContactRulesView(ContactRules rules, SignedIn signedIn) {
        super("retention.contacts", "retention.contacts.question");
        this.rules = rules;
        boolean mayChange = signedIn.roles().contains(Roles.ADMIN);
        contacts.setMin(1);
        days.setMin(1);
        contacts.setReadOnly(!mayChange);
        days.setReadOnly(!mayChange);
        Div fields = new Div(contacts, days);
        fields.addClassName("field-grid");
        if (mayChange) {
            Button save = new Button(getTranslation("retention.contacts.save"), VaadinIcon.CHECK.create(), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            header().setActions(save);
        }
        grid.getElement().setAttribute("aria-label", getTranslation("retention.contacts.forbidden"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(each -> Addresses.customer(each.accountNumber()))
                .setHeader(getTranslation("retention.column.customer")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(ForbiddenContact::reason).setHeader(getTranslation("retention.contacts.reason")).setFlexGrow(1);
        grid.addColumn(ForbiddenContact::setBy).setHeader(getTranslation("retention.contacts.by")).setWidth("8rem").setFlexGrow(0);
        grid.addComponentColumn(each -> TimeText.of(each.since())).setHeader(getTranslation("retention.contacts.since"))
                .setWidth("11rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, each -> Parts.stack(Addresses.customer(each.accountNumber()), new Span(each.reason()),
                Parts.secondary(each.setBy())));
        add(Parts.panel(getTranslation("retention.contacts.limit"), Parts.quiet(getTranslation("retention.contacts.limit.about")), fields),
                Parts.panel(getTranslation("retention.contacts.forbidden"), grid, none));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContactLimit limit = rules.limit();
        contacts.setValue(limit.contacts());
        days.setValue(limit.days());
        long count = rules.forbidden(PageRequest.of(0, 1)).getTotalElements();
        grid.setVisible(count > 0);
        none.setVisible(count == 0);
        grid.setItems(DataProvider.fromCallbacks(
                query -> rules.forbidden(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> (int) count));
    }

    private void save() {
        try {
            rules.changeLimit(new ContactLimit(contacts.getValue() == null ? 0 : contacts.getValue(),
                    days.getValue() == null ? 0 : days.getValue()));
            contacts.setInvalid(false);
            Notify.success("retention.contacts.saved");
        } catch (ActionRefusedException refused) {
            contacts.setErrorMessage(String.valueOf(refused.getMessage()));
            contacts.setInvalid(true);
        }
    }
}
