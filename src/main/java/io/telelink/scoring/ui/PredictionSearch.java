package io.telelink.scoring.ui;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Purpose;
import org.jspecify.annotations.Nullable;

/** What to look for among the predictions. */
final class PredictionSearch extends Composite<Div> {

    private static final int LONGEST_ACCOUNT = 40;
    private static final int LONGEST_RUN = 18;

    private final TextField account = new TextField(getTranslation("scoring.account"));
    private final TextField run = new TextField(getTranslation("scoring.run"));
    private final Select<RiskBand> band = new Select<>();
    private final Select<Purpose> purpose = new Select<>();
    private final DatePicker from = new DatePicker(getTranslation("scoring.from"));
    private final DatePicker to = new DatePicker(getTranslation("scoring.to"));
    private final Consumer<PredictionFilter> wanted;

    /** @param wanted gets the filter when a person has changed it */
    PredictionSearch(Consumer<PredictionFilter> wanted) {
        this.wanted = wanted;
        account.setMaxLength(LONGEST_ACCOUNT);
        account.setClearButtonVisible(true);
        run.setMaxLength(LONGEST_RUN);
        run.setAllowedCharPattern("[0-9]");
        run.setClearButtonVisible(true);
        choice(band, "scoring.band", Words::band, RiskBand.HIGH, RiskBand.MEDIUM, RiskBand.LOW);
        choice(purpose, "scoring.purpose", Words::purpose, Purpose.values());
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        Button clear = new Button(getTranslation("scoring.search.clear"), click -> wanted.accept(PredictionFilter.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        account.setValueChangeMode(ValueChangeMode.LAZY);
        run.setValueChangeMode(ValueChangeMode.LAZY);
        account.addValueChangeListener(change -> changed(change.isFromClient()));
        run.addValueChangeListener(change -> changed(change.isFromClient()));
        band.addValueChangeListener(change -> changed(change.isFromClient()));
        purpose.addValueChangeListener(change -> changed(change.isFromClient()));
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        place(account, run, band, purpose, from, to);
        getContent().add(clear);
    }

    @SafeVarargs
    private <T> void choice(Select<T> select, String key, ItemLabelGenerator<T> label, T... items) {
        select.setLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("scoring.any"));
        select.setItemLabelGenerator(item -> item == null ? getTranslation("scoring.any") : label.apply(item));
        select.setItems(items);
    }

    private void place(Component... fields) {
        getContent().getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "flex-end")
                .set("gap", "var(--vaadin-gap-s) var(--vaadin-gap-m)");
        getContent().getElement().setAttribute("role", "search");
        for (Component field : fields) {
            ((HasSize) field).setWidth("10rem");
            field.getElement().getStyle().set("flex", "1 1 9rem").set("max-width", "14rem");
            getContent().add(field);
        }
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            wanted.accept(filter());
        }
    }

    private PredictionFilter filter() {
        String typed = account.getValue().strip();
        String runId = run.getValue().strip();
        return new PredictionFilter(typed.isEmpty() ? null : typed, runId.isEmpty() ? null : Long.valueOf(runId),
                band.getValue(), purpose.getValue(), from.getValue(), to.getValue());
    }

    void show(PredictionFilter filter) {
        set(account, filter.account());
        set(run, filter.scoringRunId() == null ? null : filter.scoringRunId().toString());
        band.setValue(filter.band());
        purpose.setValue(filter.purpose());
        date(from, filter.from());
        date(to, filter.to());
    }

    private static void set(TextField field, @Nullable String text) {
        field.setValue(text == null ? "" : text);
    }

    private static void date(DatePicker field, @Nullable LocalDate date) {
        field.setValue(date);
    }
}
