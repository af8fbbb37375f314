package io.telelink.retention.ui;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.retention.OfferDraft;
import io.telelink.retention.OfferRefusedException;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.SaveRate;
import io.telelink.segment.Field;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.panel.RuleEditor;
import io.telelink.segment.panel.RuleEditors;
import io.telelink.shell.Parts;
import org.jspecify.annotations.Nullable;

/** An offer as it is being edited: what it is, what it costs, what is expected of it, who may have it. */
final class OfferForm extends Composite<Div> {

    private static final double PERCENT = 100;

    private final TextField name = new TextField(getTranslation("retention.offer.name"));
    private final TextField description = new TextField(getTranslation("retention.offer.description"));
    private final TextArea script = new TextArea(getTranslation("retention.offer.script"));
    private final MultiSelectComboBox<String> answers = new MultiSelectComboBox<>(getTranslation("retention.offer.answers"));
    private final NumberField cost = number("retention.offer.cost", OfferTerms.MOST_COST);
    private final NumberField discount = number("retention.offer.discount", PERCENT);
    private final IntegerField months = new IntegerField(getTranslation("retention.offer.discount.months"));
    private final NumberField uptake = number("retention.offer.uptake", PERCENT);
    private final NumberField contactCost = number("retention.offer.contact-cost", OfferTerms.MOST_COST);
    private final NumberField saveRate = number("retention.offer.save-rate", PERCENT);
    private final NumberField evidence = number("retention.offer.evidence", OfferTerms.MOST_EVIDENCE);
    private final DatePicker from = new DatePicker(getTranslation("retention.offer.from"));
    private final DatePicker to = new DatePicker(getTranslation("retention.offer.to"));
    private final Checkbox active = new Checkbox(getTranslation("retention.offer.active"));
    private final TextField comment = new TextField(getTranslation("retention.offer.comment"));
    private final Div rulePlace = new Div();
    private final RuleEditors editors;
    private final List<Field> fields;
    private final Runnable edited;
    private RuleEditor rule;

    /** @param edited told after every change of the person */
    OfferForm(Schema schema, RuleEditors editors, List<Field> fields, Runnable edited) {
        this.editors = editors;
        this.fields = fields;
        this.edited = edited;
        this.rule = editors.edit(Rule.EVERYONE, fields, edited);
        answers.setItems(schema.raw().stream().map(Feature::name).toList());
        answers.setItemLabelGenerator(feature -> Words.feature(schema, feature));
        answers.setHelperText(getTranslation("retention.offer.answers.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(OfferTerms.LONGEST_NAME);
        description.setMaxLength(OfferTerms.LONGEST_TEXT);
        script.setHelperText(getTranslation("retention.offer.script.help", String.valueOf(OfferTerms.MOST_POINTS)));
        script.setMinRows(3);
        comment.setMaxLength(OfferTerms.LONGEST_TEXT);
        months.setMin(0);
        months.setMax(OfferTerms.MOST_MONTHS);
        uptake.setHelperText(getTranslation("retention.offer.uptake.help"));
        evidence.setHelperText(getTranslation("retention.offer.evidence.help"));
        Div parts = Parts.stack(name, description, script, answers,
                new H2(getTranslation("retention.offer.economics")), fields(cost, discount, months, contactCost, uptake),
                new H2(getTranslation("retention.offer.expectation")), fields(saveRate, evidence),
                new H2(getTranslation("retention.offer.eligibility")), rulePlace,
                new H2(getTranslation("retention.offer.validity")), fields(from, to), active, comment);
        parts.addClassName("panel");
        List.of(name, description, script, comment).forEach(field -> field.addValueChangeListener(change -> told(change.isFromClient())));
        List.of(cost, discount, uptake, contactCost, saveRate, evidence)
                .forEach(field -> field.addValueChangeListener(change -> told(change.isFromClient())));
        List.of(from, to).forEach(field -> field.addValueChangeListener(change -> told(change.isFromClient())));
        months.addValueChangeListener(change -> told(change.isFromClient()));
        answers.addValueChangeListener(change -> told(change.isFromClient()));
        active.addValueChangeListener(change -> told(change.isFromClient()));
        getContent().add(parts);
    }

    void show(OfferTerms terms) {
        name.setValue(terms.name());
        name.setInvalid(false);
        description.setValue(terms.description());
        script.setValue(String.join("\n", terms.script()));
        answers.setValue(terms.answers());
        cost.setValue(terms.cost());
        discount.setValue(percent(terms.discountShare()));
        months.setValue(terms.discountMonths());
        uptake.setValue(percent(terms.stayerUptake()));
        contactCost.setValue(terms.contactCost());
        saveRate.setValue(percent(terms.prior().mean()));
        evidence.setValue(percent((terms.prior().alpha() + terms.prior().beta()) / PERCENT));
        from.setValue(terms.validFrom());
        to.setValue(terms.validTo());
        active.setValue(terms.active());
        comment.clear();
        rule = editors.edit(terms.eligibility(), fields, edited);
        rulePlace.removeAll();
        rulePlace.add(rule.component());
    }

    /** @throws OfferRefusedException naming what is out of range */
    OfferDraft read() {
        double rate = value(saveRate) / PERCENT;
        double size = value(evidence);
        if (!(rate > 0) || !(rate < 1) || !(size > 0)) {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED, getTranslation("retention.offer.save-rate.wrong"));
        }
        return new OfferDraft(new OfferTerms(name.getValue(), description.getValue(), Arrays.asList(script.getValue().split("\\R")),
                List.copyOf(answers.getValue()), value(cost), value(discount) / PERCENT,
                months.getValue() == null ? 0 : months.getValue(), value(uptake) / PERCENT, value(contactCost),
                new SaveRate(rate * size, (1 - rate) * size), rule.read(), from.getValue(), to.getValue(), active.getValue()),
                comment.getValue());
    }

    void mark(List<RuleProblem> problems) {
        rule.mark(problems);
    }

    void nameIsWrong(String why) {
        name.setErrorMessage(why);
        name.setInvalid(true);
        name.focus();
    }

    private void told(boolean byPerson) {
        if (byPerson) {
            edited.run();
        }
    }

    private NumberField number(String label, double max) {
        NumberField field = new NumberField(getTranslation(label));
        field.setMin(0);
        field.setMax(max);
        field.setStep(0.01);
        return field;
    }

    /** Without the dust that binary fractions leave. */
    private static double percent(double share) {
        return Math.round(share * PERCENT * 1e4) / 1e4;
    }

    private static double value(NumberField field) {
        @Nullable Double value = field.getValue();
        return value == null ? 0 : value;
    }

    private static Div fields(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("field-grid");
        return line;
    }
}
