package io.telelink.access.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.telelink.access.RefusedException;
import io.telelink.access.Roles;
import io.telelink.access.User;
import io.telelink.access.UserAdministration;
import io.telelink.shell.Notify;

/** Adds a user, or changes name and role of one. */
final class UserDialog extends Dialog {

    static final List<String> ROLES = List.of(Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR);
    private static final int LONGEST_NAME = 100;

    private final UserAdministration users;
    private final Optional<User> user;
    private final Runnable whenDone;
    private final TextField username = text("access.users.username");
    private final TextField name = text("access.users.name");
    private final RadioButtonGroup<String> role = new RadioButtonGroup<>(getTranslation("access.users.role"));

    UserDialog(UserAdministration users, Optional<User> user, Runnable whenDone) {
        this.users = users;
        this.user = user;
        this.whenDone = whenDone;
        setWidth("min(32rem, 100%)");
        setHeaderTitle(user.map(known -> getTranslation("access.user.edit.title", known.username()))
                .orElseGet(() -> getTranslation("access.user.add.title")));
        username.setHelperText(getTranslation("access.user.username.help"));
        username.setVisible(user.isEmpty());
        role.setItems(ROLES);
        role.setRenderer(new ComponentRenderer<>(UserDialog::described));
        role.setRequiredIndicatorVisible(true);
        role.setValue(user.map(User::role).orElse(Roles.RETENTION_MANAGER));
        user.ifPresent(known -> name.setValue(known.displayName()));
        (user.isEmpty() ? username : name).setAutofocus(true);
        Div body = new Div(username, name, role);
        body.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
        add(body);
        Button save = new Button(getTranslation(user.isEmpty() ? "access.users.add" : "access.user.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private TextField text(String label) {
        TextField field = new TextField(getTranslation(label));
        field.setMaxLength(LONGEST_NAME);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    private static Component described(String role) {
        Span what = new Span(new Span().getTranslation("access.role." + role));
        what.addClassName("secondary");
        what.getStyle().set("font-size", "var(--aura-font-size-s)");
        Div words = new Div(new Span(what.getTranslation("shell.role." + role)), what);
        words.getStyle().set("display", "grid");
        return words;
    }

    private void save() {
        try {
            if (user.isPresent()) {
                users.change(user.get().username(), name.getValue(), role.getValue());
                Notify.success(getTranslation("access.user.saved", name.getValue()));
                close();
            } else {
                String password = users.add(username.getValue(), name.getValue(), role.getValue());
                close();
                new SecretDialog("access.password-of", password, name.getValue().strip()).open();
            }
        } catch (RefusedException e) {
            refuse(e);
            return;
        }
        whenDone.run();
    }

    private void refuse(RefusedException refused) {
        HasValidation field = switch (refused.reason()) {
            case USERNAME_MALFORMED, USERNAME_TAKEN -> username;
            case DISPLAY_NAME_MALFORMED -> name;
            default -> role;
        };
        field.setErrorMessage(getTranslation("access.refused." + refused.reason()));
        field.setInvalid(true);
    }
}
