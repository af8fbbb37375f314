package io.telelink.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.ApiTokens;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.shell.Notify;

/** Makes a token, and shows it the one time that it can be shown. */
final class CreateTokenDialog extends Dialog {

    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_NAME = 100;

    private final ApiTokens tokens;
    private final Runnable whenCreated;
    private final TextField name = new TextField(getTranslation("access.token.name"));
    private final IntegerField days = new IntegerField(getTranslation("access.token.days"));
    private final Div body = new Div();

    CreateTokenDialog(ApiTokens tokens, Runnable whenCreated) {
        this.tokens = tokens;
        this.whenCreated = whenCreated;
        setHeaderTitle(getTranslation("access.token.create.title"));
        setWidth("min(32rem, 100%)");
        name.setHelperText(getTranslation("access.token.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        name.setWidthFull();
        days.setMin(1);
        days.setMax(ApiTokens.LONGEST_VALIDITY_DAYS);
        days.setValue(USUAL_DAYS);
        days.setStepButtonsVisible(true);
        days.setRequiredIndicatorVisible(true);
        days.setManualValidation(true);
        body.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
        body.add(name, days);
        add(body);
        Button create = new Button(getTranslation("access.token.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), create);
    }

    private void create() {
        name.setInvalid(false);
        days.setInvalid(false);
        String token;
        try {
            token = tokens.create(name.getValue(), days.getValue() == null ? 0 : days.getValue());
        } catch (RefusedException e) {
            refuse(e.reason());
            return;
        }
        show(token);
        whenCreated.run();
    }

    private void refuse(Reason reason) {
        String message = getTranslation("access.refused." + reason);
        if (reason == Reason.TOKEN_VALIDITY) {
            days.setErrorMessage(message);
            days.setInvalid(true);
            days.focus();
        } else {
            name.setErrorMessage(message);
            name.setInvalid(true);
            name.focus();
        }
    }

    private void show(String token) {
        setHeaderTitle(getTranslation("access.token.created.title"));
        // A click beside the dialog must not lose what cannot be shown again.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        TextField field = new TextField(getTranslation("access.token.value"), token, "");
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(getTranslation("access.token.copy"), VaadinIcon.COPY_O.create(), click -> copy(field));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        Paragraph once = new Paragraph(getTranslation("access.token.once"));
        once.getStyle().set("margin", "0");
        body.removeAll();
        body.add(once, field);
        getFooter().removeAll();
        getFooter().add(copy, new Button(getTranslation("access.token.done"), click -> close()));
        copy.focus();
    }

    /** Browsers give the clipboard to pages over HTTPS or from this machine; elsewhere the old way still works. */
    private void copy(TextField field) {
        field.getElement().executeJs("""
                if (navigator.clipboard) {
                  return navigator.clipboard.writeText($0).then(() => true, () => false);
                }
                this.inputElement.select();
                return document.execCommand('copy');""", field.getValue()).then(Boolean.class, copied -> {
            if (copied) {
                Notify.success("access.token.copied");
            } else {
                Notify.error("access.token.not-copied");
            }
        });
    }
}
