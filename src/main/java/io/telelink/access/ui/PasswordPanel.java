package io.telelink.access.ui;

import java.util.Set;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.Users;
import io.telelink.access.signin.SessionStanding;
import io.telelink.shell.Notify;

/** Changes the own password. */
final class PasswordPanel extends Panel {

    private static final Set<Reason> OF_CURRENT = Set.of(Reason.PASSWORD_WRONG, Reason.PASSWORD_LOCKED);

    private final Users users;
    private final SessionStanding sessions;
    private final PasswordField current = field("access.password.current", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField wanted = field("access.password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordField repeated = field("access.password.repeat", Autocomplete.NEW_PASSWORD);

    PasswordPanel(Users users, SessionStanding sessions) {
        super("access.password.title", "access.password.explanation");
        this.users = users;
        this.sessions = sessions;
        wanted.setHelperText(getTranslation("access.password.rule"));
        Button change = new Button(getTranslation("access.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER).listenOn(this);
        change.getStyle().set("justify-self", "start");
        Div fields = new Div(current, wanted, repeated, change);
        fields.getStyle().set("display", "grid").set("gap", "var(--vaadin-gap-m)");
        add(fields);
    }

    private PasswordField field(String label, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.setAutocomplete(autocomplete);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    private void change() {
        if (isComplete()) {
            try {
                users.changePassword(current.getValue(), wanted.getValue());
            } catch (RefusedException e) {
                refuse(OF_CURRENT.contains(e.reason()) ? current : wanted, "access.refused." + e.reason());
                return;
            }
            sessions.goOn();
            current.clear();
            wanted.clear();
            repeated.clear();
            Notify.success("access.password.changed");
        }
    }

    private boolean isComplete() {
        if (current.isEmpty()) {
            return refuse(current, "access.password.current.missing");
        }
        if (wanted.isEmpty()) {
            return refuse(wanted, "access.password.new.missing");
        }
        return wanted.getValue().equals(repeated.getValue()) || refuse(repeated, "access.password.repeat.differs");
    }

    private boolean refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
        return false;
    }
}
