package io.telelink.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.ApiTokens;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;

/** Makes a token. */
final class CreateTokenDialog extends Dialog {

    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_NAME = 100;

    private final ApiTokens tokens;
    private final Runnable whenCreated;
    private final TextField name = new TextField(getTranslation("access.token.name"));
    private final IntegerField days = new IntegerField(getTranslation("access.token.days"));

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
        Div body = new Div(name, days);
        body.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
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
        close();
        new SecretDialog("access.token", token).open();
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
}
