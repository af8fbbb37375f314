package io.telelink.retention.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.access.Team;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionStatus;
import io.telelink.shell.Page;
import jakarta.annotation.security.RolesAllowed;

/** Actions by where they stand; they are moved by dragging, or by the menu of each. */
@Route(Addresses.BOARD)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.ADMIN})
class BoardView extends Page implements BeforeEnterObserver {

    private static final List<ActionStatus> COLUMNS = List.of(ActionStatus.PROPOSED, ActionStatus.ASSIGNED, ActionStatus.CONTACTED,
            ActionStatus.NO_ANSWER, ActionStatus.ACCEPTED, ActionStatus.DECLINED, ActionStatus.RETAINED, ActionStatus.LOST);
    /** What ended before is history, and stands in the list alone. */
    private static final int DAYS_OF_ENDED = 30;

    private final ActionDesk desk;
    private final ComboBox<Team.Member> who;
    private final Div board = new Div();
    private boolean showing;

    BoardView(ActionDesk desk) {
        super("retention.board", "retention.board.question");
        this.desk = desk;
        this.who = PlanDialog.people(desk, getTranslation("retention.filter.who"));
        who.setClearButtonVisible(true);
        who.setPlaceholder(getTranslation("retention.filter.everyone"));
        who.addValueChangeListener(change -> {
            if (!showing) {
                getUI().ifPresent(ui -> ui.navigate(BoardView.class, change.getValue() == null ? QueryParameters.empty()
                        : QueryParameters.of("who", change.getValue().username())));
            }
        });
        who.setWidth("min(20rem, 100%)");
        board.addClassName("board");
        header().setActions(new Anchor(Addresses.ACTIONS, getTranslation("retention.list")));
        add(who, board);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String person = event.getLocation().getQueryParameters().getSingleParameter("who").orElse("");
        showing = true;
        who.setValue(desk.team().stream().filter(member -> member.username().equals(person)).findFirst().orElse(null));
        showing = false;
        show(person);
    }

    private void show(String person) {
        ActionFilter filter = person.isEmpty() ? ActionFilter.ALL : ActionFilter.ALL.of(person);
        LocalDate since = desk.day().today().minusDays(DAYS_OF_ENDED);
        Map<ActionStatus, Long> counts = desk.actions().counts(filter, since);
        Map<String, String> people = desk.people();
        board.removeAll();
        COLUMNS.forEach(status -> board.add(new BoardColumn(desk, filter.withStatuses(Set.of(status)), status, since,
                counts.getOrDefault(status, 0L), people, () -> show(person))));
    }
}
