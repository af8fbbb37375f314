package io.telelink.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.shell.Notify;

/** Shows a token or a password the one time that it can be shown. */
final class SecretDialog extends Dialog {

    /**
     * @param kind   what the keys of its texts begin with: {@code .created.title, .once, .value, .copied}
     * @param secret which is not kept
     */
    SecretDialog(String kind, String secret, Object... named) {
        setHeaderTitle(getTranslation(kind + ".created.title", named));
        setWidth("min(32rem, 100%)");
        // A click beside the dialog must not lose what cannot be shown again.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        TextField field = new TextField(getTranslation(kind + ".value"), secret, "");
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(getTranslation("access.secret.copy"), VaadinIcon.COPY_O.create(), click -> copy(kind, field));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        Paragraph once = new Paragraph(getTranslation(kind + ".once", named));
        once.getStyle().set("margin", "0");
        Div body = new Div(once, field);
        body.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
        add(body);
        getFooter().add(copy, new Button(getTranslation("access.secret.done"), click -> close()));
    }

    /** Browsers give the clipboard to pages over HTTPS or from this machine; elsewhere the old way still works. */
    private void copy(String kind, TextField field) {
        field.getElement().executeJs("""
                if (navigator.clipboard) {
                  return navigator.clipboard.writeText($0).then(() => true, () => false);
                }
                this.inputElement.select();
                return document.execCommand('copy');""", field.getValue()).then(Boolean.class, copied -> {
            if (copied) {
                Notify.success(kind + ".copied");
            } else {
                Notify.error("access.secret.not-copied");
            }
        });
    }
}
