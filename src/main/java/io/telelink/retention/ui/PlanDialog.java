package io.telelink.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.Team;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.RetentionAction;
import io.telelink.retention.Step;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** Gives an action to somebody, due on a day. */
final class PlanDialog extends Dialog {

    PlanDialog(ActionDesk desk, RetentionAction action, Runnable planned) {
        setHeaderTitle(getTranslation("retention.plan.title", action.accountNumber()));
        setWidth("min(28rem, 100%)");
        ComboBox<Team.Member> person = people(desk, getTranslation("retention.filter.who"));
        desk.team().stream().filter(member -> member.username().equals(action.assignee())).findFirst().ifPresent(person::setValue);
        DatePicker due = new DatePicker(getTranslation("retention.due"));
        due.setMin(desk.day().today());
        due.setValue(action.dueOn());
        TextField note = new TextField(getTranslation("retention.note"));
        note.setMaxLength(Step.LONGEST_NOTE);
        Button save = new Button(getTranslation("retention.plan.save"), click -> {
            if (person.getValue() == null || due.getValue() == null) {
                person.setInvalid(person.getValue() == null);
                due.setInvalid(due.getValue() == null);
                return;
            }
            try {
                desk.actions().plan(action.id(), action.version(), person.getValue().username(), due.getValue(), note.getValue());
                close();
                planned.run();
            } catch (ActionRefusedException refused) {
                Notify.error(String.valueOf(refused.getMessage()));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(Parts.stack(person, due, note));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    static ComboBox<Team.Member> people(ActionDesk desk, String label) {
        ComboBox<Team.Member> person = new ComboBox<>(label);
        person.setItems(desk.team());
        person.setItemLabelGenerator(Team.Member::displayName);
        person.setErrorMessage(person.getElement().getProperty("label", ""));
        return person;
    }
}
