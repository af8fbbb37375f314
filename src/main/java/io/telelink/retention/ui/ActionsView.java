package io.telelink.retention.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.RetentionAction;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** The worklist: what is to be done, in which order, with everything to do it beside the list. */
@Route(Addresses.ACTIONS)
@Menu(title = "retention.actions", order = 20, icon = "vaadin:tasks")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class ActionsView extends Page implements BeforeEnterObserver {

    private final ActionDesk desk;
    private final ActionFilterBar filters;
    private final ActionGrid grid;
    private final BulkBar bulk;
    private final Paragraph count = Parts.quiet("");
    private final Div list = Parts.stack();
    private final Div nothing = new Div();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private ActionAddress shown = ActionAddress.TODAY;
    private @Nullable ActionAddress listed;
    private Optional<RetentionAction> open = Optional.empty();

    ActionsView(ActionDesk desk) {
        super("retention.actions", "retention.actions.question");
        this.desk = desk;
        this.filters = new ActionFilterBar(desk.team(), desk.offers().open(), this::look);
        this.bulk = new BulkBar(desk, this::again);
        this.grid = new ActionGrid(desk.actions(), desk.schema(), desk.people(), desk.day().today(),
                action -> look(shown.open(action.id())));
        grid.addSelectionListener(selection -> bulk.show(selection.getAllSelectedItems()));
        Button plan = new Button(getTranslation("retention.day"), VaadinIcon.MAGIC.create(),
                click -> new DayDialog(desk, this::again).open());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(new Anchor(Addresses.BOARD, getTranslation("retention.board")), plan);
        count.getElement().setAttribute("aria-live", "polite");
        list.add(count, bulk, grid, nothing);
        layout.setMaster(list);
        layout.setMasterSize("30rem", true);
        layout.setDetailSize("28rem");
        layout.setWidthFull();
        layout.addBackdropClickListener(click -> close());
        layout.addDetailEscapePressListener(press -> close());
        add(filters, layout);
        Shortcuts.addShortcutListener(this, this::next, Key.KEY_N, KeyModifier.ALT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = ActionAddress.read(event.getLocation().getQueryParameters());
        filters.show(shown);
        // Opening another one beside the list leaves the list as it is: where it was scrolled to, and what was chosen.
        if (!shown.open(null).equals(listed)) {
            list();
        }
        detail();
    }

    private void list() {
        listed = shown.open(null);
        ActionFilter filter = shown.filter(desk.day().today());
        long matching = desk.actions().count(filter);
        count.setText(getTranslation("retention.count", Formats.count(matching), Formats.date(desk.day().today())));
        nothing.removeAll();
        grid.setVisible(matching > 0);
        count.setVisible(matching > 0);
        grid.show(filter, matching);
        bulk.show(Set.of());
        if (matching == 0) {
            nothing.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, shown.equals(ActionAddress.TODAY) ? "retention.none" : "retention.no-match",
                    shown.equals(ActionAddress.TODAY) ? "retention.none.next" : "retention.no-match.next"));
        }
    }

    private void detail() {
        open = Optional.ofNullable(shown.action()).flatMap(desk.actions()::find);
        layout.setDetail(open.map(action -> new ActionDetail(desk, action, new ActionDetail.Done() {
            @Override
            public void changed(boolean finished) {
                list();
                if (finished) {
                    ActionsView.this.next();
                } else {
                    detail();
                }
            }

            @Override
            public void next() {
                ActionsView.this.next();
            }

            @Override
            public void close() {
                ActionsView.this.close();
            }
        })).orElse(null));
    }

    /** The one behind the open one, the first where none is open or it was the last. */
    private void next() {
        ActionFilter filter = shown.filter(desk.day().today());
        Optional<RetentionAction> next = open.flatMap(action -> desk.actions().after(filter, action))
                .or(() -> desk.actions().list(filter, PageRequest.of(0, 1)).stream().findFirst())
                .filter(action -> !Objects.equals(action.id(), shown.action()));
        look(shown.open(next.map(RetentionAction::id).orElse(null)));
    }

    private void close() {
        look(shown.open(null));
    }

    private void again() {
        list();
        detail();
    }

    /** Another filter or action is another address, so that it can be linked and gone back from. */
    private void look(ActionAddress wanted) {
        getUI().ifPresent(ui -> ui.navigate(ActionsView.class, wanted.write()));
    }
}
