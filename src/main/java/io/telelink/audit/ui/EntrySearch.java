package io.telelink.audit.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.audit.KindText;

/** What to look for among the entries. */
final class EntrySearch extends Composite<Div> {

    private static final int LONGEST = 300;

    private final ComboBox<String> kind = new ComboBox<>(getTranslation("audit.kind"));
    private final TextField actor = new TextField(getTranslation("audit.actor"));
    private final TextField subject = new TextField(getTranslation("audit.subject"));
    private final DatePicker from = new DatePicker(getTranslation("audit.from"));
    private final DatePicker to = new DatePicker(getTranslation("audit.to"));
    private final Consumer<EntryAddress> wanted;

    /** @param wanted gets what a person looks for when they have changed it */
    EntrySearch(Consumer<EntryAddress> wanted) {
        this.wanted = wanted;
        kind.setItemLabelGenerator(KindText::of);
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        for (TextField field : List.of(actor, subject)) {
            field.setMaxLength(LONGEST);
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> changed(change.isFromClient()));
        }
        subject.setPlaceholder(getTranslation("audit.subject.begins"));
        for (DatePicker field : List.of(from, to)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> changed(change.isFromClient()));
        }
        Button clear = new Button(getTranslation("audit.search.clear"), click -> wanted.accept(EntryAddress.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        place(kind, actor, subject, from, to);
        getContent().add(clear);
    }

    private void place(Component... fields) {
        getContent().getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "flex-end")
                .set("gap", "var(--vaadin-gap-s) var(--vaadin-gap-m)");
        getContent().getElement().setAttribute("role", "search");
        for (Component field : fields) {
            ((HasSize) field).setWidth("10rem");
            field.getElement().getStyle().set("flex", "1 1 9rem").set("max-width", "16rem");
            getContent().add(field);
        }
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            wanted.accept(new EntryAddress(kind.getValue() == null ? "" : kind.getValue(), actor.getValue().strip(),
                    subject.getValue().strip(), from.getValue(), to.getValue(), 0));
        }
    }

    /** @param kinds what can be chosen */
    void show(EntryAddress address, List<String> kinds) {
        kind.setItems(kinds);
        kind.setValue(kinds.contains(address.kind()) ? address.kind() : null);
        actor.setValue(address.actor());
        subject.setValue(address.subject());
        from.setValue(address.from());
        to.setValue(address.to());
    }
}
