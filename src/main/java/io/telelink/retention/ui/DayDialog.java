package io.telelink.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.telelink.access.Team;
import io.telelink.retention.ActionRefusedException;
import io.telelink.retention.DayPlanning;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** Asks for how many of the most profitable contacts to plan, and for whom. */
final class DayDialog extends Dialog {

    private static final int USUAL = 25;

    DayDialog(ActionDesk desk, Runnable planned) {
        setHeaderTitle(getTranslation("retention.day.title"));
        setWidth("min(30rem, 100%)");
        IntegerField customers = new IntegerField(getTranslation("retention.day.customers"));
        customers.setMin(1);
        customers.setMax(DayPlanning.MOST);
        customers.setValue(USUAL);
        customers.setStepButtonsVisible(true);
        ComboBox<Team.Member> person = PlanDialog.people(desk, getTranslation("retention.day.who"));
        person.setClearButtonVisible(true);
        person.setHelperText(getTranslation("retention.day.who.help"));
        Button plan = new Button(getTranslation("retention.day.plan"), click -> {
            try {
                int created = desk.planning().propose(customers.getValue() == null ? 0 : customers.getValue(),
                        person.getValue() == null ? null : person.getValue().username(), desk.day().today());
                close();
                Notify.success(getTranslation(created == 0 ? "retention.day.none" : "retention.day.planned", Formats.count(created)));
                planned.run();
            } catch (ActionRefusedException refused) {
                customers.setErrorMessage(String.valueOf(refused.getMessage()));
                customers.setInvalid(true);
            }
        });
        customers.setManualValidation(true);
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph about = Parts.quiet(getTranslation("retention.day.about"));
        add(Parts.stack(about, customers, person));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), plan);
    }
}
