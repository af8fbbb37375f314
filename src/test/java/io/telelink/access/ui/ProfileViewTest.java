package io.telelink.access.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.ApiTokens;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.SignInOutcome;
import io.telelink.access.TestClock;
import io.telelink.access.persistence.SignInTable;
import io.telelink.shell.EmptyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;

import static io.telelink.access.People.ANA;
import static io.telelink.access.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

@WithMockUser(username = ANA, roles = Roles.EXECUTIVE)
class ProfileViewTest extends ViewTest {

    @Autowired
    People people;

    @Autowired
    ApiTokens tokens;

    @Autowired
    SignInTable signIns;

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void everyRoleHasAProfile(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(ANA, null, "ROLE_" + role));
        open(role);
        assertThat(getCurrentView()).isInstanceOf(ProfileView.class);
        assertThat(find(Description.class).all()).extracting(Description::getText)
                .contains("Ana Silva", ANA, UI.getCurrent().getTranslation("shell.role." + role));
    }

    @Test
    void theOwnPasswordIsChanged() {
        open();
        changePassword(PASSWORD, "another long one", "another long one");
        assertThat(invalid()).isEmpty();
        assertThat(notification()).contains("Your password has been changed. Your other sessions have ended.");
        assertThat(find(PasswordField.class).all()).allMatch(PasswordField::isEmpty);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        open();
        changePassword("not the old one", "another long one", "another long one");
        assertThat(invalid()).containsExactly("This is not your current password");
        changePassword(PASSWORD, "short", "short");
        assertThat(invalid()).containsExactly("A password has at least 12 characters");
        changePassword(PASSWORD, "another long one", "another long two");
        assertThat(invalid()).containsExactly("The two new passwords differ");
        assertThat(find(PasswordField.class).all()).noneMatch(PasswordField::isEmpty);
    }

    @Test
    void aTokenIsShownOnceAndListedAfterwards() {
        open();
        assertThat(find(EmptyState.class).all()).hasSize(1);
        click("Create token");
        inDialog(TextField.class).setValue("Nightly export");
        inDialog(IntegerField.class).setValue(10);
        find(Button.class, dialog()).withText("Create token").single().click();
        String token = inDialog(TextField.class).getValue();
        assertThat(token).startsWith("tlr_");
        assertThat(inDialog(TextField.class).isReadOnly()).isTrue();
        find(Button.class, dialog()).withText("Done").single().click();
        roundTrip();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(find(ListItem.class).single().getElement().getTextRecursively())
                .contains("Nightly export", token.substring(0, 8), "Active", "2 Dec 2026", "no use recorded").doesNotContain(token);
    }

    @Test
    void aTokenNeedsANameAndASensibleValidity() {
        open();
        click("Create token");
        find(Button.class, dialog()).withText("Create token").single().click();
        assertThat(inDialog(TextField.class).getErrorMessage()).startsWith("A name has 1 to 100 characters");
        inDialog(TextField.class).setValue("Nightly export");
        for (Integer days : new Integer[] {null, 0, 366}) {
            inDialog(IntegerField.class).setValue(days);
            find(Button.class, dialog()).withText("Create token").single().click();
            assertThat(inDialog(IntegerField.class).isInvalid()).isTrue();
        }
        assertThat(inDialog(TextField.class).getValue()).isEqualTo("Nightly export");
        assertThat(tokens.own()).isEmpty();
    }

    @Test
    void aTokenIsRevokedOnlyAfterAsking() {
        prepare();
        people.tokenOf(ANA, 30);
        show();
        find(Button.class).withAttribute("aria-label", "Revoke the token test").single().click();
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(tokens.own().getFirst().revokedAt()).isEmpty();
        test(question).confirm();
        assertThat(tokens.own().getFirst().revokedAt()).contains(TestClock.START);
        assertThat(find(ListItem.class).single().getElement().getTextRecursively()).contains("Revoked");
        assertThat(find(Button.class).withAttribute("aria-label", "Revoke the token test").all()).isEmpty();
    }

    @Test
    void onlyOwnSignInsAreListed() {
        prepare();
        signIns.insert(TestClock.START, ANA, SignInOutcome.SUCCESS, "192.0.2.7");
        signIns.insert(TestClock.START.plusSeconds(1), ANA, SignInOutcome.WRONG_CREDENTIALS, null);
        signIns.insert(TestClock.START, "bo", SignInOutcome.SUCCESS, "192.0.2.8");
        show();
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("Wrong password");
        assertThat(test(grid).getCellText(1, 2)).isEqualTo("192.0.2.7");
    }

    private void open() {
        open(Roles.EXECUTIVE);
    }

    private void open(String role) {
        people.onlyAna(role);
        show();
    }

    private void prepare() {
        people.onlyAna(Roles.EXECUTIVE);
    }

    private static void show() {
        UI.getCurrent().navigate("profile");
    }

    private void changePassword(String current, String wanted, String repeated) {
        List<PasswordField> fields = find(PasswordField.class).all();
        fields.get(0).setValue(current);
        fields.get(1).setValue(wanted);
        fields.get(2).setValue(repeated);
        click("Change password");
    }

    private List<String> invalid() {
        return find(PasswordField.class).all().stream().filter(PasswordField::isInvalid)
                .map(PasswordField::getErrorMessage).toList();
    }

    private void click(String text) {
        find(Button.class).withText(text).first().click();
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    private <T extends Component> T inDialog(Class<T> type) {
        return find(type, dialog()).single();
    }

    private String notification() {
        return find(Notification.class).single().getElement().getTextRecursively();
    }
}
