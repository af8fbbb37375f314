package io.telelink.scoring.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.telelink.customer.CustomerGroups.Choice;
import io.telelink.shell.Formats;
import org.jspecify.annotations.Nullable;

/** Asks whom a run is to score, and says what that means. */
final class RunStart extends Dialog {

    /** @param start gets the segment; nothing for everyone */
    RunStart(List<Choice> segments, @Nullable Long chosen, long everyone, Consumer<Optional<Long>> start) {
        ComboBox<Choice> whom = new ComboBox<>(getTranslation("scoring.runs.whom"));
        whom.setItems(segments);
        whom.setItemLabelGenerator(Choice::name);
        whom.setPlaceholder(getTranslation("scoring.runs.everyone", Formats.count(everyone)));
        whom.setClearButtonVisible(true);
        whom.setHelperText(getTranslation(segments.isEmpty() ? "scoring.runs.no-segments" : "scoring.runs.whom.help"));
        whom.setWidthFull();
        segments.stream().filter(segment -> chosen != null && segment.id() == chosen).findFirst().ifPresent(whom::setValue);
        Button confirm = new Button(getTranslation("scoring.runs.start"), click -> {
            close();
            start.accept(whom.getOptionalValue().map(Choice::id));
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("scoring.runs.confirm"));
        setWidth("min(28rem, 92vw)");
        add(whom, new Paragraph(getTranslation("scoring.runs.consequence")));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), confirm);
    }
}
