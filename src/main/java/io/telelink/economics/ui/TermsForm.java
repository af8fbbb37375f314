package io.telelink.economics.ui;

import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsChanges;
import io.telelink.economics.EconomicsRefusedException;
import io.telelink.economics.Terms;
import io.telelink.economics.panel.TermsText;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;

/** Changes the settings: every field says its unit and what it does, and a change asks for the reason. */
final class TermsForm extends Composite<Div> {

    private static final double PERCENT = 100;

    private final EconomicsChanges changes;
    private final Economics economics;
    private final Runnable changed;
    private final NumberField horizon = field("horizon", "economics.unit.months", 1, Terms.MOST_MONTHS, 1);
    private final NumberField discount = field("discount", "economics.unit.percent-a-year", 0, PERCENT, .1);
    private final NumberField margin = field("margin", "economics.unit.percent", .1, PERCENT, .1);
    private final NumberField window = field("window", "economics.unit.days", Terms.FEWEST_DAYS, Terms.MOST_DAYS, 1);
    private final Button save = new Button(getTranslation("economics.save"), click -> ask());

    /** @param changed to be run once there is a new version */
    TermsForm(EconomicsChanges changes, Economics economics, Runnable changed) {
        this.changes = changes;
        this.economics = economics;
        this.changed = changed;
        horizon.setValue((double) economics.horizonMonths());
        discount.setValue(percent(economics.annualDiscountRate()));
        margin.setValue(percent(economics.margin()));
        window.setValue((double) economics.churnWindowDays());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(false);
        fields().forEach(field -> field.addValueChangeListener(change ->
                save.setEnabled(read().filter(terms -> !terms.equals(economics.terms())).isPresent())));
        getContent().add(Parts.panel(getTranslation("economics.current"), Parts.quiet(getTranslation("economics.effect")),
                Parts.stack(fields().toArray(Component[]::new)), Parts.line(save)));
    }

    private Stream<NumberField> fields() {
        return Stream.of(horizon, discount, margin, window);
    }

    private NumberField field(String name, String unit, double min, double max, double step) {
        NumberField field = new NumberField(getTranslation("economics." + name));
        field.setSuffixComponent(new Span(getTranslation(unit)));
        field.setHelperText(getTranslation("economics." + name + ".effect"));
        field.setMin(min);
        field.setMax(max);
        field.setStep(step);
        field.setRequiredIndicatorVisible(true);
        field.setI18n(new NumberField.NumberFieldI18n()
                .setRequiredErrorMessage(getTranslation("economics.missing"))
                .setBadInputErrorMessage(getTranslation("economics.missing"))
                .setMinErrorMessage(range(min, max)).setMaxErrorMessage(range(min, max))
                .setStepErrorMessage(getTranslation("economics.step", number(step))));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setMaxWidth("20rem");
        return field;
    }

    private String range(double min, double max) {
        return getTranslation("economics.range", number(min), number(max));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** The settings as entered; empty while a field holds what cannot be. */
    private Optional<Terms> read() {
        if (fields().anyMatch(field -> field.isEmpty() || field.isInvalid())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Terms(share(discount), share(margin), whole(horizon), whole(window)));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private void ask() {
        read().ifPresent(terms -> ConfirmAction.askReason("economics.confirm",
                getTranslation("economics.consequence", TermsText.of(economics.terms()), TermsText.of(terms)),
                "economics.save", reason -> change(terms, reason)));
    }

    private void change(Terms terms, String reason) {
        try {
            changes.change(economics.id(), terms, reason);
            Notify.success("economics.changed");
            changed.run();
        } catch (EconomicsRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }

    private static double percent(double share) {
        return Math.round(share * PERCENT * 1e6) / 1e6;
    }

    private static double share(NumberField field) {
        return Math.round(field.getValue() * 1e6) / 1e8;
    }

    private static int whole(NumberField field) {
        return (int) Math.round(field.getValue());
    }
}
