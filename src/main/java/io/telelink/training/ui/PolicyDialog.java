package io.telelink.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.training.OnAlert;
import io.telelink.training.PolicyRules;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingPolicies;
import io.telelink.training.TrainingPolicy;
import io.telelink.training.TrainingRefusedException;
import io.telelink.training.TrainingSchedule;

/** Changes when the application trains by itself. */
final class PolicyDialog extends Dialog {

    private final TrainingPolicies policies;
    private final TrainingPolicy before;
    private final Runnable changed;
    private final RadioButtonGroup<TrainingSchedule> schedule = new RadioButtonGroup<>(text("schedule"));
    private final RadioButtonGroup<OnAlert> onAlert = new RadioButtonGroup<>(text("alert"));
    private final IntegerField days = new IntegerField(text("days"));
    private final Checkbox propose = new Checkbox(text("propose.label"));
    private final TextArea reason = new TextArea(getTranslation("shell.reason"));
    private final SpecificationChoice choice;
    private final Div problem = new Div();

    PolicyDialog(TrainingPolicies policies, Specifications specifications, Runnable changed) {
        this.policies = policies;
        this.before = policies.current();
        this.changed = changed;
        PolicyRules rules = before.rules();
        choice = new SpecificationChoice(specifications, rules.specifications());
        setHeaderTitle(text("change"));
        setWidth("34rem");
        setMaxWidth("100%");
        schedule.setItems(TrainingSchedule.values());
        schedule.setItemLabelGenerator(each -> text("choose." + each));
        schedule.setValue(rules.schedule());
        onAlert.setItems(OnAlert.values());
        onAlert.setItemLabelGenerator(each -> text("choose." + each));
        onAlert.setValue(rules.onAlert());
        onAlert.setHelperText(text("alert.help"));
        days.setMin(PolicyRules.FEWEST_DAYS);
        days.setMax(PolicyRules.MOST_DAYS);
        days.setValue(rules.daysBetween());
        days.setSuffixComponent(new Span(text("days.unit")));
        days.setStepButtonsVisible(false);
        propose.setValue(rules.propose());
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(TrainingPolicies.LONGEST_REASON);
        reason.setWidthFull();
        problem.getElement().setAttribute("role", "alert");
        add(Parts.stack(schedule, onAlert, days, propose, choice, reason, problem));
        Button save = new Button(text("save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private void save() {
        problem.removeAll();
        try {
            Integer between = days.getValue();
            policies.change(before.id(), new PolicyRules(schedule.getValue(), choice.chosen(), onAlert.getValue(),
                    between == null || days.isInvalid() ? 0 : between, propose.getValue()), reason.getValue());
        } catch (IllegalArgumentException | TrainingRefusedException refused) {
            problem.add(new ErrorState(String.valueOf(refused.getMessage())));
            return;
        }
        close();
        Notify.success("training.policy.saved");
        changed.run();
    }

    private String text(String key) {
        return getTranslation("training.policy." + key);
    }
}
