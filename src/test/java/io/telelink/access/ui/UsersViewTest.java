package io.telelink.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.TestClock;
import io.telelink.access.UserAdministration;
import io.telelink.access.Users;
import io.telelink.shell.AccessDeniedView;
import io.telelink.shell.EmptyState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.test.context.support.WithMockUser;

import static io.telelink.access.People.ANA;
import static org.assertj.core.api.Assertions.assertThat;

@WithMockUser(username = ANA, roles = Roles.ADMIN)
class UsersViewTest extends ViewTest {

    @Autowired
    People people;

    @Autowired
    Users users;

    @Autowired
    UserAdministration administration;

    @Autowired
    TestClock clock;

    private int told;

    @Test
    void everybodyIsListedAndTheAddressNarrows() {
        open("users");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(1, 0)).isEqualTo("Bo Berg");
        UI.getCurrent().navigate("users", QueryParameters.of("text", "berg"));
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        UI.getCurrent().navigate("users", QueryParameters.of("text", "nobody"));
        assertThat(find(EmptyState.class).single().isVisible()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewUserGetsAPasswordThatIsShownOnce() {
        open("users");
        click("Add user");
        TextField username = find(TextField.class, dialog()).withCaption("User name").single();
        username.setValue("bo");
        find(TextField.class, dialog()).withCaption("Name").single().setValue("Cy Cole");
        find(RadioButtonGroup.class, dialog()).single().setValue(Roles.AUDITOR);
        find(Button.class, dialog()).withText("Add user").single().click();
        assertThat(username.getErrorMessage()).isEqualTo("There is a user of this name already");
        username.setValue("cy");
        find(Button.class, dialog()).withText("Add user").single().click();
        roundTrip();
        assertThat(find(TextField.class, dialog()).single().getValue()).hasSize(20);
        assertThat(users.find("cy").orElseThrow().role()).isEqualTo(Roles.AUDITOR);
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(3);
    }

    @Test
    void tokensOfAPersonAreShownAndEndedAfterAsking() {
        open("users");
        String token = people.tokenOf("bo", 30);
        people.tokenOf("bo", 30);
        var dialog = new UserTokensDialog(administration, clock, users.find("bo").orElseThrow(), () -> told++);
        dialog.open();
        roundTrip();
        assertThat(dialog.getHeaderTitle()).isEqualTo("API tokens of Bo Berg");
        assertThat(text(dialog)).contains(token.substring(0, 8), "Active", "no use recorded")
                .doesNotContain(token, "!{");
        find(Button.class, dialog).withAttribute("aria-label", "Revoke the token test").first().click();
        assertThat(administration.tokens("bo", PageRequest.of(0, 5))).allMatch(each -> each.revokedAt().isEmpty());
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(administration.tokens("bo", PageRequest.of(0, 5))).filteredOn(each -> each.revokedAt().isPresent()).hasSize(1);
        find(Button.class, dialog).withText("Revoke all").single().click();
        test(find(ConfirmDialog.class).all().getLast()).confirm();
        assertThat(administration.tokens("bo", PageRequest.of(0, 5))).allMatch(each -> each.revokedAt().isPresent());
        assertThat(told).isEqualTo(2);
        assertThat(find(Button.class, dialog).withText("Revoke all").all()).isEmpty();
    }

    @Test
    void othersDoNotSeeThem() {
        people.onlyAna(Roles.EXECUTIVE);
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("users");
        assertThat(getCurrentView()).isInstanceOf(AccessDeniedView.class);
    }

    private void open(String address) {
        people.onlyAna(Roles.ADMIN);
        people.add("bo", "Bo Berg", Roles.EXECUTIVE);
        UI.getCurrent().navigate(address);
    }

    private void click(String text) {
        find(Button.class).withText(text).first().click();
    }

    private Dialog dialog() {
        return find(Dialog.class).all().getLast();
    }
}
