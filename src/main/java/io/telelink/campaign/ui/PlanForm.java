package io.telelink.campaign.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.campaign.CampaignDraft;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.Targeting;
import io.telelink.campaign.UpliftVersion;
import io.telelink.retention.Offer;
import io.telelink.segment.Segment;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import org.jspecify.annotations.Nullable;

/** What a campaign is to be, as it is being entered. */
final class PlanForm extends Composite<Div> {

    private static final double PERCENT = 100;

    private final TextField name = new TextField(getTranslation("campaign.name"));
    private final ComboBox<Segment> segment = new ComboBox<>(getTranslation("campaign.segment"));
    private final ComboBox<Offer> offer = new ComboBox<>(getTranslation("campaign.offer"));
    private final Select<UpliftVersion> targeting = new Select<>();
    private final NumberField budget = new NumberField(getTranslation("campaign.budget"));
    private final IntegerField capacity = new IntegerField(getTranslation("campaign.capacity"));
    private final NumberField control = new NumberField(getTranslation("campaign.control"));
    private final DatePicker starts = new DatePicker(getTranslation("campaign.starts"));
    private final DatePicker ends = new DatePicker(getTranslation("campaign.ends"));
    private final IntegerField seed = new IntegerField(getTranslation("campaign.seed"));
    private final List<Segment> segments;
    private final List<Offer> offers;
    private final List<UpliftVersion> models;

    /** @param edited told after every change of the person */
    PlanForm(List<Segment> segments, List<Offer> offers, List<UpliftVersion> models, Runnable edited) {
        this.segments = segments;
        this.offers = offers;
        this.models = models;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(CampaignDraft.LONGEST_NAME);
        segment.setItems(segments);
        segment.setItemLabelGenerator(Segment::name);
        segment.setPlaceholder(getTranslation("campaign.everyone"));
        segment.setClearButtonVisible(true);
        offer.setItems(offers);
        offer.setItemLabelGenerator(Offer::name);
        offer.setPlaceholder(getTranslation("campaign.best-offer"));
        offer.setClearButtonVisible(true);
        targeting.setLabel(getTranslation("campaign.targeting"));
        targeting.setEmptySelectionAllowed(true);
        targeting.setEmptySelectionCaption(getTranslation("campaign.targeting.EXPECTED_PROFIT"));
        targeting.setItems(models);
        targeting.setItemLabelGenerator(model -> model == null ? getTranslation("campaign.targeting.EXPECTED_PROFIT")
                : getTranslation("campaign.targeting.EFFECT", model.campaignName(), Formats.decimal(model.qini().value(), 2)));
        targeting.setHelperText(getTranslation(models.isEmpty() ? "campaign.targeting.none" : "campaign.targeting.help"));
        budget.setHelperText(getTranslation("campaign.budget.help"));
        capacity.setHelperText(getTranslation("campaign.capacity.help"));
        control.setHelperText(getTranslation("campaign.control.help"));
        seed.setHelperText(getTranslation("campaign.seed.help"));
        FormLayout fields = new FormLayout(name, segment, offer, targeting, budget, capacity, control, seed, starts, ends);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("26rem", 2));
        fields.setColspan(name, 2);
        Div panel = Parts.panel(getTranslation("campaign.plan"), fields);
        getContent().add(panel);
        told(edited);
    }

    private void told(Runnable edited) {
        List<AbstractField<?, ?>> all = List.of(name, segment, offer, targeting, budget, capacity, control, starts, ends, seed);
        all.forEach(field -> {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.LAZY);
            }
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    edited.run();
                }
            });
        });
    }

    void show(PlanAddress address) {
        name.setValue(address.name());
        segment.setValue(find(segments, Segment::id, address.segment()));
        offer.setValue(find(offers, Offer::id, address.offer()));
        targeting.setValue(find(models, UpliftVersion::id, address.model()));
        budget.setValue(address.budget());
        capacity.setValue(address.capacity());
        control.setValue(address.control());
        starts.setValue(address.starts());
        ends.setValue(address.ends());
        seed.setValue(address.seed());
    }

    private static <T> @Nullable T find(List<T> items, ToLongFunction<T> id, Optional<Long> wanted) {
        return wanted.flatMap(number -> items.stream().filter(item -> id.applyAsLong(item) == number).findFirst()).orElse(null);
    }

    /** @throws CampaignRefusedException when something is missing that a plan needs */
    PlanAddress address() {
        List<String> missing = new ArrayList<>();
        for (AbstractField<?, ?> field : List.of(budget, capacity, control, starts, ends, seed)) {
            if (field.isEmpty()) {
                missing.add(((HasLabel) field).getLabel());
            }
        }
        if (!missing.isEmpty()) {
            throw new CampaignRefusedException(Reason.MALFORMED, getTranslation("campaign.missing", String.join(", ", missing)));
        }
        return new PlanAddress(name.getValue(), segment.getOptionalValue().map(Segment::id), offer.getOptionalValue().map(Offer::id),
                targeting.getOptionalValue().map(UpliftVersion::id), budget.getValue(), capacity.getValue(), control.getValue(),
                starts.getValue(), ends.getValue(), seed.getValue());
    }

    /**
     * The draft as it stands.
     *
     * @param named whether a name is needed; without one, a plan is shown all the same
     * @throws CampaignRefusedException naming what is wrong
     */
    CampaignDraft draft(boolean named) {
        PlanAddress entered = address();
        String title = entered.name().isBlank() && !named ? getTranslation("campaign.unnamed") : entered.name();
        return new CampaignDraft(title, entered.segment().orElse(null), entered.offer().orElse(null),
                entered.model().isPresent() ? Targeting.EFFECT : Targeting.EXPECTED_PROFIT, entered.model().orElse(null),
                entered.budget(), entered.capacity(), entered.control() / PERCENT, entered.seed(), entered.starts(), entered.ends());
    }

    void focusName() {
        name.setErrorMessage(getTranslation("campaign.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        name.focus();
    }
}
