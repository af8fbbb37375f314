package io.telelink.training.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.training.Specifications;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingSettings;
import io.telelink.training.TrainingWindow;
import org.jspecify.annotations.Nullable;

/** What to train, on which customers, how many of them, and with which seed. */
final class RequestForm extends Composite<Div> {

    private static final int USUAL_POOLED = 3;

    /** Ways to say of which moments customers are. */
    enum Window {
        LATEST, CUT_OFF, POOLED
    }

    private final SpecificationChoice choice;
    private final Supplier<List<LocalDate>> cutOffs;
    private final Select<Window> window = new Select<>();
    private final ComboBox<LocalDate> cutOff = new ComboBox<>(getTranslation("training.window.CUT_OFF"));
    private final IntegerField pooled = whole("pooled", TrainingWindow.FEWEST_POOLED, TrainingWindow.MOST_POOLED);
    private final IntegerField maxRows;
    private final IntegerField seed = whole("seed", 0, (int) TrainingRequest.GREATEST_SEED);

    /**
     * The form.
     *
     * @param cutOffs that can be trained on, newest first; asked for when they are wanted
     * @param changed called whenever something is entered
     */
    RequestForm(Specifications specifications, TrainingSettings settings, Supplier<List<LocalDate>> cutOffs, Runnable changed) {
        this.cutOffs = cutOffs;
        choice = new SpecificationChoice(specifications);
        choice.getContent().addSelectionListener(selection -> changed.run());
        maxRows = whole("max-rows", TrainingRequest.FEWEST_ROWS, settings.mostRows());
        maxRows.setPlaceholder(Formats.count(settings.maxRows()));
        seed.setPlaceholder(getTranslation("training.seed.own"));
        window.setLabel(getTranslation("training.window"));
        window.setItems(Window.values());
        window.setItemLabelGenerator(each -> getTranslation("training.window." + each));
        window.setValue(Window.LATEST);
        window.setWidthFull();
        window.addValueChangeListener(change -> show());
        cutOff.setItemLabelGenerator(Formats::date);
        cutOff.setWidthFull();
        pooled.setValue(USUAL_POOLED);
        var more = new Details(getTranslation("training.more"), Parts.stack(window, cutOff, pooled, maxRows, seed));
        more.setWidthFull();
        getContent().add(Parts.stack(choice, more));
        show();
    }

    private IntegerField whole(String name, int min, int max) {
        IntegerField field = new IntegerField(getTranslation("training." + name));
        field.setMin(min);
        field.setMax(max);
        field.setHelperText(getTranslation("training." + name + ".help"));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setWidthFull();
        String range = getTranslation("training.range", Formats.count(min), Formats.count(max));
        field.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(range).setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        return field;
    }

    private void show() {
        cutOff.setVisible(window.getValue() == Window.CUT_OFF);
        if (cutOff.isVisible() && cutOff.isEmpty()) {
            List<LocalDate> known = cutOffs.get();
            cutOff.setItems(known);
            known.stream().findFirst().ifPresent(cutOff::setValue);
            cutOff.setHelperText(getTranslation(known.isEmpty() ? "training.window.none" : "training.window.CUT_OFF.help"));
        }
        pooled.setVisible(window.getValue() == Window.POOLED);
    }

    boolean isAnythingChosen() {
        return !choice.chosen().isEmpty();
    }

    /** @throws IllegalArgumentException saying which field holds what cannot be */
    TrainingRequest read() {
        for (IntegerField field : List.of(pooled, maxRows, seed)) {
            if (field.isVisible() && field.isInvalid()) {
                throw new IllegalArgumentException(getTranslation("training.invalid", field.getLabel()));
            }
        }
        Integer given = seed.getValue();
        return new TrainingRequest(choice.chosen(), window(), maxRows.getValue(), given == null ? null : given.longValue());
    }

    private TrainingWindow window() {
        return switch (window.getValue()) {
            case LATEST -> new TrainingWindow.Latest();
            case CUT_OFF -> new TrainingWindow.CutOff(given(cutOff.getValue(), cutOff.getLabel()));
            case POOLED -> new TrainingWindow.Pooled(given(pooled.getValue(), pooled.getLabel()));
        };
    }

    private <T> T given(@Nullable T value, String label) {
        if (value == null) {
            throw new IllegalArgumentException(getTranslation("training.invalid", label));
        }
        return value;
    }
}
