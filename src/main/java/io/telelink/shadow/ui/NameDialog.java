package io.telelink.shadow.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.telelink.registry.VersionSummary;
import io.telelink.shell.Parts;

/** Chooses the version that is to run in shadow; the reason is asked next. */
final class NameDialog extends Dialog {

    NameDialog(List<VersionSummary> choices, ShadowActions actions, Runnable done) {
        setHeaderTitle(getTranslation("shadow.name"));
        setWidth("min(28rem, 92vw)");
        ComboBox<VersionSummary> version = new ComboBox<>(getTranslation("shadow.version"), choices);
        version.setItemLabelGenerator(choice -> Words.title(choice.number(), choice.title()));
        version.setWidthFull();
        version.setHelperText(choices.isEmpty() ? getTranslation("shadow.name.none") : "");
        Button go = new Button(getTranslation("shadow.name.next"), click -> {
            VersionSummary chosen = version.getValue();
            close();
            actions.ask(chosen.id(), chosen.number(), done);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(false);
        version.addValueChangeListener(change -> go.setEnabled(change.getValue() != null));
        add(Parts.stack(new Paragraph(getTranslation("shadow.name.about")), version));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), go);
    }
}
