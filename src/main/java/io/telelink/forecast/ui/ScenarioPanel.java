package io.telelink.forecast.ui;

import java.util.function.Function;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.forecast.InvalidScenarioException;
import io.telelink.forecast.Scenario;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** What may be assumed to become different; every change is told at once. */
final class ScenarioPanel extends Composite<Div> {

    private static final int PERCENT = 100;

    private final IntegerSlider churn = slider("forecast.scenario.churn", Scenario.MOST_CHURN, 5);
    private final IntegerSlider price = slider("forecast.scenario.price", Scenario.MOST_PRICE, 1);
    private final NumberField budget = money("forecast.scenario.budget", 0, Scenario.MOST_BUDGET);
    private final NumberField cost = money("forecast.scenario.cost", 0.01, Scenario.MOST_COST);
    private final IntegerSlider saved = new IntegerSlider(getTranslation("forecast.scenario.save-rate"), 0, PERCENT);
    private final Paragraph assumed = new Paragraph();

    /**
     * Fields for a scenario.
     *
     * @param words   what the scenario assumes
     * @param changed takes every other scenario, and says what it assumes
     */
    ScenarioPanel(Scenario scenario, String words, Function<Scenario, String> changed) {
        assumed.setText(words);
        saved.setStep(5);
        show(scenario);
        listen(churn, changed);
        listen(price, changed);
        listen(saved, changed);
        listen(budget, changed);
        listen(cost, changed);
        assumed.getElement().setAttribute("aria-live", "polite");
        assumed.addClassName("secondary");
        var reset = new Button(getTranslation("forecast.scenario.reset"), click -> {
            show(Scenario.NONE);
            assumed.setText(changed.apply(Scenario.NONE));
        });
        Div fields = new Div(labelled(churn), labelled(price), budget, cost, labelled(saved));
        fields.addClassName("scenario-fields");
        getContent().add(Parts.panel(getTranslation("forecast.scenario"), fields, assumed, Parts.line(reset)));
    }

    private void show(Scenario scenario) {
        churn.setValue((int) Math.round(PERCENT * scenario.churn()));
        price.setValue((int) Math.round(PERCENT * scenario.price()));
        saved.setValue((int) Math.round(PERCENT * scenario.saveRate()));
        budget.setValue(scenario.budget());
        cost.setValue(scenario.costPerContact());
    }

    private <V> void listen(HasValue<? extends AbstractField.ComponentValueChangeEvent<?, V>, V> field,
                            Function<Scenario, String> changed) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell(changed);
            }
        });
    }

    /** A field that holds something impossible says so itself; the figures stay as they were. */
    private void tell(Function<Scenario, String> changed) {
        if (budget.getValue() == null || cost.getValue() == null || budget.isInvalid() || cost.isInvalid()) {
            return;
        }
        try {
            assumed.setText(changed.apply(new Scenario(churn.getValue() / (double) PERCENT, price.getValue() / (double) PERCENT,
                    budget.getValue(), cost.getValue(), saved.getValue() / (double) PERCENT)));
        } catch (InvalidScenarioException outOfRange) {
            assumed.setText(outOfRange.getMessage());
        }
    }

    private IntegerSlider slider(String key, double most, int step) {
        int end = (int) Math.round(PERCENT * most);
        var slider = new IntegerSlider(getTranslation(key), -end, end);
        slider.setStep(step);
        return slider;
    }

    private Div labelled(IntegerSlider slider) {
        slider.setValueChangeMode(ValueChangeMode.EAGER);
        slider.setWidthFull();
        boolean signed = slider.getMin() < 0;
        var value = new Span(percent(slider.getValue(), signed));
        value.addClassNames("num", "secondary");
        slider.addValueChangeListener(event -> value.setText(percent(event.getValue(), signed)));
        var labelled = new Div(slider, value);
        labelled.addClassName("scenario-slider");
        return labelled;
    }

    private static String percent(int value, boolean signed) {
        return (signed && value > 0 ? "+" : "") + Formats.share(value / (double) PERCENT);
    }

    private NumberField money(String key, double least, double most) {
        var field = new NumberField(getTranslation(key));
        field.setPrefixComponent(new Span("$"));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(false);
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setI18n(new NumberField.NumberFieldI18n()
                .setBadInputErrorMessage(getTranslation("forecast.scenario.range", Formats.money(least), Formats.money(most)))
                .setRequiredErrorMessage(getTranslation("forecast.scenario.range", Formats.money(least), Formats.money(most)))
                .setMinErrorMessage(getTranslation("forecast.scenario.range", Formats.money(least), Formats.money(most)))
                .setMaxErrorMessage(getTranslation("forecast.scenario.range", Formats.money(least), Formats.money(most))));
        return field;
    }
}
