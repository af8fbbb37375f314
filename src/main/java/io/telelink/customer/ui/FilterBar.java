package io.telelink.customer.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerStatus;
import io.telelink.learning.model.RiskBand;
import io.telelink.shell.Parts;
import org.jspecify.annotations.Nullable;

/** The fields by which the list is narrowed; what is rarely asked for is folded away until it is used. */
final class FilterBar extends Composite<Div> {

    private static final double PERCENT = 100;
    private static final int TYPING_PAUSE_MILLIS = 400;

    private final TextField text = new TextField(getTranslation("customer.filter.text"));
    private final MultiSelectComboBox<String> states = new MultiSelectComboBox<>(getTranslation("customer.state"));
    private final MultiSelectComboBox<RiskBand> riskBands = new MultiSelectComboBox<>(getTranslation("customer.risk"));
    private final Select<CustomerStatus> status = choice("customer.status", CustomerStatus.values(),
            value -> getTranslation("customer.status." + value));
    private final Select<Boolean> internationalPlan = yesOrNo("customer.international-plan");
    private final Select<Boolean> voiceMailPlan = yesOrNo("customer.voice-mail-plan");
    private final Select<Boolean> contactingPays = yesOrNo("customer.filter.contacting-pays");
    private final NumberField minProbability = number("customer.filter.min-probability", PERCENT);
    private final NumberField maxProbability = number("customer.filter.max-probability", PERCENT);
    private final NumberField minClv = number("customer.filter.min-clv", Double.MAX_VALUE);
    private final NumberField maxClv = number("customer.filter.max-clv", Double.MAX_VALUE);
    private final Button clear = new Button(getTranslation("customer.filter.clear"), VaadinIcon.CLOSE_SMALL.create());
    private final Details more = new Details(getTranslation("customer.filter.more"));
    private final Consumer<CustomerFilter> changed;
    private @Nullable Long segment;
    private boolean showing;

    FilterBar(List<String> knownStates, Consumer<CustomerFilter> changed) {
        this.changed = changed;
        text.setPlaceholder(getTranslation("customer.filter.text.placeholder"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(40);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        states.setItems(knownStates);
        states.setClearButtonVisible(true);
        states.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        riskBands.setItems(RiskBand.HIGH, RiskBand.MEDIUM, RiskBand.LOW);
        riskBands.setItemLabelGenerator(band -> getTranslation(Words.level(band).key()));
        riskBands.setClearButtonVisible(true);
        riskBands.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(CustomerFilter.ALL));
        more.add(fields(contactingPays, internationalPlan, voiceMailPlan, minProbability, maxProbability, minClv, maxClv));
        more.getStyle().set("flex", "1 1 20rem").setMinWidth("0");
        Div rest = Parts.line(more, clear);
        rest.getStyle().set("align-items", "start");
        getContent().add(Parts.stack(fields(text, states, riskBands, status), rest));
        all().forEach(field -> field.addValueChangeListener(change -> ask()));
    }

    /** Shows the fields as a filter has them, without asking for it again. */
    void show(CustomerFilter filter) {
        showing = true;
        text.setValue(filter.text() == null ? "" : filter.text());
        states.setValue(filter.states());
        riskBands.setValue(filter.riskBands());
        set(status, filter.status());
        set(internationalPlan, filter.internationalPlan());
        set(voiceMailPlan, filter.voiceMailPlan());
        set(contactingPays, filter.contactingPays());
        minProbability.setValue(percent(filter.minProbability()));
        maxProbability.setValue(percent(filter.maxProbability()));
        minClv.setValue(filter.minClv());
        maxClv.setValue(filter.maxClv());
        segment = filter.segment();
        clear.setVisible(!filter.isEmpty());
        if (hidden().anyMatch(field -> !field.isEmpty())) {
            more.setOpened(true);
        }
        showing = false;
    }

    private void ask() {
        if (!showing) {
            changed.accept(new CustomerFilter(text.getValue(), states.getValue(), status.getValue(),
                    internationalPlan.getValue(), voiceMailPlan.getValue(), riskBands.getValue(),
                    share(minProbability.getValue()), share(maxProbability.getValue()), minClv.getValue(), maxClv.getValue(),
                    contactingPays.getValue(), segment));
        }
    }

    private Stream<HasValue<?, ?>> all() {
        return Stream.concat(Stream.of(text, states, riskBands, status), hidden());
    }

    private Stream<HasValue<?, ?>> hidden() {
        return Stream.of(contactingPays, internationalPlan, voiceMailPlan, minProbability, maxProbability, minClv, maxClv);
    }

    private static <T> void set(AbstractField<?, T> field, @Nullable T value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    /** A probability in percent, without the dust that binary fractions leave. */
    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : Math.round(share * PERCENT * 1e6) / 1e6;
    }

    private static @Nullable Double share(@Nullable Double percent) {
        return percent == null ? null : percent / PERCENT;
    }

    private Select<Boolean> yesOrNo(String label) {
        return choice(label, new Boolean[] {true, false}, Words::yesNo);
    }

    private <T> Select<T> choice(String label, T[] values, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("customer.filter.any"));
        select.setItemLabelGenerator(value -> value == null ? getTranslation("customer.filter.any") : words.apply(value));
        return select;
    }

    private NumberField number(String label, double max) {
        NumberField field = new NumberField(getTranslation(label));
        field.setMin(0);
        field.setMax(max);
        field.setClearButtonVisible(true);
        return field;
    }

    private static Div fields(Component... fields) {
        Div line = new Div(fields);
        line.getStyle().set("display", "grid").set("grid-template-columns", "repeat(auto-fit, minmax(min(45%, 13rem), 1fr))")
                .set("gap", "var(--vaadin-gap-s) var(--vaadin-gap-m)").set("align-items", "start");
        Stream.of(fields).forEach(field -> field.getElement().getStyle().setMinWidth("0").setWidth("100%"));
        return line;
    }
}
