package io.telelink.retention.ui;

import java.time.LocalDate;
import java.util.Map;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionStatus;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import org.springframework.data.domain.PageRequest;

/** Where some of the actions stand: the most pressing of them as cards, or those that ended last, the others behind a link. */
final class BoardColumn extends Composite<Div> {

    private static final int SHOWN = 12;

    /**
     * @param filter  those that stand there
     * @param since   first day of what is shown of those that are over
     * @param count   how many are shown or behind the link
     * @param changed told when an action has been moved
     */
    BoardColumn(ActionDesk desk, ActionFilter filter, ActionStatus status, LocalDate since, long count, Map<String, String> people,
                Runnable changed) {
        H2 title = new H2(Words.status(status));
        Div head = Parts.line(title, Parts.secondary(status.isClosed()
                ? getTranslation("retention.board.since", Formats.count(count), Formats.date(since)) : Formats.count(count)));
        UnorderedList cards = new UnorderedList();
        cards.addClassName("board-cards");
        PageRequest first = PageRequest.of(0, SHOWN);
        (status.isClosed() ? desk.actions().ended(filter, since, first) : desk.actions().list(filter, first)).forEach(action ->
                cards.add(new ListItem(new BoardCard(desk, action, people, changed))));
        getContent().addClassName("board-column");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", Words.status(status));
        getContent().add(head);
        if (count == 0) {
            getContent().add(new Span(getTranslation("retention.board.none")));
        } else {
            getContent().add(cards);
        }
        if (count > SHOWN) {
            ActionAddress rest = ActionAddress.of(ActionAddress.Show.valueOf(status.name()), filter.assignee());
            getContent().add(Addresses.actions(rest.write().getQueryString(), getTranslation("retention.board.more", Formats.count(count - SHOWN))));
        }
        DropTarget<Div> target = DropTarget.create(getContent());
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .filter(BoardCard.class::isInstance).map(BoardCard.class::cast).ifPresent(card -> card.moveTo(status)));
    }
}
