package io.telelink.retention.ui;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.access.Team;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.BulkResult;
import io.telelink.retention.RetentionAction;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** What can be done with the actions that are chosen in the list. */
final class BulkBar extends Composite<Div> {

    private final Span count = new Span();
    private final Runnable changed;
    private List<Long> chosen = List.of();

    BulkBar(ActionDesk desk, Runnable changed) {
        this.changed = changed;
        ComboBox<Team.Member> person = PlanDialog.people(desk, "");
        person.setAriaLabel(getTranslation("retention.bulk.who"));
        person.setPlaceholder(getTranslation("retention.bulk.who"));
        Button assign = new Button(getTranslation("retention.bulk.assign"), VaadinIcon.USER_CHECK.create(), click -> {
            if (person.getValue() == null) {
                person.focus();
            } else {
                String username = person.getValue().username();
                change(ids -> desk.bulk().assign(ids, username));
            }
        });
        Button cancel = new Button(getTranslation("retention.bulk.cancel"), VaadinIcon.TRASH.create(), click ->
                ConfirmAction.askReason("retention.cancel.ask", "retention.cancel.consequence", "retention.cancel",
                        why -> change(ids -> desk.bulk().cancel(ids, why))));
        Div line = Parts.line(count, person, assign, cancel);
        count.getElement().setAttribute("aria-live", "polite");
        getContent().add(line);
        show(Set.of());
    }

    void show(Set<RetentionAction> selected) {
        chosen = selected.stream().map(RetentionAction::id).sorted().toList();
        count.setText(getTranslation("retention.bulk.count", Formats.count(chosen.size())));
        setVisible(!chosen.isEmpty());
    }

    private void change(Function<Collection<Long>, BulkResult> change) {
        try {
            BulkResult result = change.apply(chosen);
            Notify.success(getTranslation("retention.bulk.changed", Formats.count(result.changed())));
            if (!result.skipped().isEmpty()) {
                Notify.error(getTranslation("retention.bulk.skipped", Formats.count(result.skipped().size()),
                        result.skipped().values().iterator().next()));
            }
            changed.run();
        } catch (ActionRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }
}
