package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;

/** Asks before what cannot be undone, and says what will happen. Texts are keys of texts, or texts. */
public final class ConfirmAction {

    private static final int LONGEST_REASON = 500;
    private static final String WIDTH = "min(28rem, 92vw)";

    private ConfirmAction() {}

    /** The label of the button says what it does ("Delete the token"), never "OK". */
    public static ConfirmDialog ask(String title, String consequence, String confirmLabel, Runnable action) {
        ConfirmDialog dialog = dialog(title, confirmLabel);
        dialog.setText(Texts.resolve(consequence));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> action.run());
        dialog.open();
        return dialog;
    }

    /**
     * The same for what is recorded with a reason: it cannot be confirmed without one.
     *
     * @param details more on what will happen, shown before the reason
     */
    public static ConfirmDialog askReason(
            String title, String consequence, String confirmLabel, Consumer<String> action, Component... details) {
        TextArea reason = new TextArea(I18NProvider.translate("shell.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        ConfirmDialog dialog = dialog(title, confirmLabel);
        Button confirm = new Button(Texts.resolve(confirmLabel));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(change -> confirm.setEnabled(!change.getValue().isBlank()));
        confirm.addClickListener(click -> action.accept(reason.getValue().strip()));
        dialog.setConfirmButton(confirm);
        Div body = new Div(new Paragraph(Texts.resolve(consequence)));
        body.add(details);
        body.add(reason);
        body.addClassName("confirm-reason");
        dialog.setText(body);
        dialog.open();
        return dialog;
    }

    private static ConfirmDialog dialog(String title, String confirmLabel) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setWidth(WIDTH);
        dialog.setHeader(Texts.resolve(title));
        dialog.setConfirmText(Texts.resolve(confirmLabel));
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("shell.cancel"));
        return dialog;
    }
}
