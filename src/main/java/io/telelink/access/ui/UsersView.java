package io.telelink.access.ui;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.access.User;
import io.telelink.access.UserAdministration;
import io.telelink.access.UserFilter;
import io.telelink.access.UserRow;
import io.telelink.shell.Badges;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Everybody who can sign in. The address holds the filter. */
@Route("users")
@Menu(title = "access.users.title", order = 85, icon = "vaadin:group")
@RolesAllowed(Roles.ADMIN)
class UsersView extends Page implements BeforeEnterObserver {

    private static final int FEW = 20;
    private static final String ON = "ON";
    private static final String OFF = "OFF";

    private final UserAdministration users;
    private final Clock clock;
    private final UserActions actions;
    private final TextField text = new TextField(getTranslation("access.users.search"));
    private final Select<String> role = choice("access.users.role", "shell.role.", UserDialog.ROLES);
    private final Select<String> state = choice("access.users.state", "access.users.state.", List.of(ON, OFF));
    private final Grid<UserRow> grid = Grids.compact(new Grid<>());
    private final EmptyState none = new EmptyState(VaadinIcon.GROUP, "access.users.none", "access.users.none.next");
    private UserFilter filter = UserFilter.ALL;
    private boolean showing;

    UsersView(UserAdministration users, Clock clock) {
        super("access.users.title", "access.users.question");
        this.users = users;
        this.clock = clock;
        this.actions = new UserActions(users, clock, this::load);
        Button add = new Button(getTranslation("access.users.add"), VaadinIcon.PLUS.create(),
                click -> new UserDialog(users, Optional.empty(), this::load).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(add);
        text.setPlaceholder(getTranslation("access.users.search.placeholder"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> ask());
        role.addValueChangeListener(change -> ask());
        state.addValueChangeListener(change -> ask());
        columns();
        Div fields = Parts.line(text, role, state);
        add(fields, grid, none);
    }

    private Select<String> choice(String label, String texts, List<String> items) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? getTranslation(label + ".all") : getTranslation(texts + item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(label + ".all"));
        return select;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = new UserFilter(query.getSingleParameter("text").orElse(""),
                query.getSingleParameter("role").filter(Roles.ALL::contains),
                query.getSingleParameter("account").filter(List.of(ON, OFF)::contains).map(ON::equals));
        showing = true;
        text.setValue(filter.text());
        role.setValue(filter.role().orElse(null));
        state.setValue(filter.enabled().map(on -> on ? ON : OFF).orElse(null));
        showing = false;
        load();
    }

    private void ask() {
        if (!showing) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("text", text.getValue().strip());
            query.put("role", role.getOptionalValue().orElse(""));
            query.put("account", state.getOptionalValue().orElse(""));
            query.values().removeIf(String::isEmpty);
            getUI().ifPresent(ui -> ui.navigate(UsersView.class, QueryParameters.simple(query)));
        }
    }

    private void load() {
        long count = users.list(filter, PageRequest.of(0, 1)).getTotalElements();
        grid.setVisible(count > 0);
        none.setVisible(count == 0);
        UserFilter shown = filter;
        grid.setItems(DataProvider.fromCallbacks(
                query -> users.list(shown, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> (int) count));
        grid.setAllRowsVisible(count <= FEW);
        grid.setHeight(count <= FEW ? null : "max(24rem, calc(100dvh - 18rem))");
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("access.users.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row -> row.user().displayName()).setHeader(getTranslation("access.users.name"))
                .setAutoWidth(true).setFlexGrow(1).setFrozen(true);
        grid.addColumn(row -> row.user().username()).setHeader(getTranslation("access.users.username")).setAutoWidth(true);
        grid.addColumn(row -> getTranslation("shell.role." + row.user().role()))
                .setHeader(getTranslation("access.users.role")).setAutoWidth(true);
        grid.addComponentColumn(row -> badge(row.user())).setHeader(getTranslation("access.users.state")).setAutoWidth(true);
        grid.addComponentColumn(this::lastSignIn).setHeader(getTranslation("access.users.last-sign-in")).setWidth("9rem");
        Grids.numeric(grid.addColumn(row -> Formats.count(row.tokens())))
                .setHeader(getTranslation("access.users.tokens")).setWidth("7rem").setFlexGrow(0);
        grid.addComponentColumn(row -> TimeText.relative(row.user().createdAt(), clock.instant()))
                .setHeader(getTranslation("access.users.since")).setWidth("9rem");
        grid.addComponentColumn(row -> actions.of(row.user())).setWidth("6rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, row -> Parts.line(Parts.stack(
                Parts.line(new Span(row.user().displayName()), badge(row.user())),
                new Span(row.user().username() + " · " + getTranslation("shell.role." + row.user().role()))),
                actions.of(row.user())));
    }

    private Component lastSignIn(UserRow row) {
        return row.lastSignIn().<Component>map(at -> TimeText.relative(at, clock.instant()))
                .orElseGet(() -> new Span(getTranslation("access.users.never")));
    }

    private Badge badge(User user) {
        if (!user.enabled()) {
            return Badges.status(getTranslation("access.users.state.OFF"), Tone.BAD, VaadinIcon.BAN);
        }
        if (user.isLocked(clock.instant())) {
            return Badges.status(getTranslation("access.users.state.LOCKED", Formats.dateTime(
                    user.lockedUntil().orElseThrow(), TimeText.readersZone())), Tone.WARNING, VaadinIcon.LOCK);
        }
        return Badges.status(getTranslation("access.users.state.ON"), Tone.GOOD, VaadinIcon.CHECK);
    }
}
