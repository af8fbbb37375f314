package io.telelink.training.specification.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.learning.train.ModelSpecification;
import io.telelink.shell.Parts;
import io.telelink.training.specification.ListedSpecification;
import io.telelink.training.specification.SpecificationEditor;

/** Asks for the name of a new specification and what it begins as; nothing is saved by that. */
final class CopyDialog extends Dialog {

    private final SpecificationEditor editor;
    private final Select<ListedSpecification> source = new Select<>();
    private final TextField name = new TextField(getTranslation("specification.name"));

    CopyDialog(SpecificationEditor editor, List<ListedSpecification> listed, String from) {
        this.editor = editor;
        setHeaderTitle(getTranslation("specification.new"));
        setWidth("min(30rem, 92vw)");
        source.setLabel(getTranslation("specification.copy-of"));
        source.setItems(listed);
        source.setItemLabelGenerator(each -> each.title() + " (" + each.name() + ")");
        listed.stream().filter(each -> each.name().equals(from)).findFirst().or(() -> listed.stream().findFirst())
                .ifPresent(source::setValue);
        source.setWidthFull();
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(ModelSpecification.LONGEST_NAME);
        name.setHelperText(getTranslation("specification.name.help"));
        name.setPattern("[a-z0-9]+(-[a-z0-9]+)*");
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> name.setInvalid(false));
        add(Parts.stack(source, name));
        Button open = new Button(getTranslation("specification.open-copy"), click -> begin());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), open);
    }

    private void begin() {
        String wanted = name.getValue().strip();
        if (!wanted.matches("[a-z0-9]+(-[a-z0-9]+)*") || wanted.length() > ModelSpecification.LONGEST_NAME) {
            refuse(getTranslation("specification.name.help"));
        } else if (editor.open(wanted).isPresent()) {
            refuse(getTranslation("specification.name.taken", wanted));
        } else {
            close();
            UI.getCurrent().navigate(SpecificationView.class, Addresses.specification(wanted),
                    Addresses.copyOf(source.getValue().name()));
        }
    }

    private void refuse(String reason) {
        name.setErrorMessage(reason);
        name.setInvalid(true);
        name.focus();
    }
}
