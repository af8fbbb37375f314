package io.telelink.access.ui;

import java.time.Instant;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.telelink.access.DemonstrationAccount;
import io.telelink.access.DemonstrationAccounts;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.signin.Refused;
import io.telelink.shell.HomeView;
import io.telelink.shell.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.web.WebAttributes;

import static org.assertj.core.api.Assertions.assertThat;

@WithAnonymousUser
class LoginViewTest extends ViewTest {

    @Autowired
    People people;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.EXECUTIVE);
    }

    @Test
    void asksForNameAndPasswordAndOffersNoAccountsOutsideADemonstration() {
        open("login");
        assertThat(form().getAction()).isEqualTo("login");
        assertThat(form().isError()).isFalse();
        assertThat(find(DemonstrationPanel.class).all()).isEmpty();
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Sign in · TeleLink Retention");
    }

    @Test
    void aWrongPasswordIsToldWithoutDetails() {
        open("login?error", new BadCredentialsException("wrong"));
        assertThat(form().isError()).isTrue();
        assertThat(message()).contains("Check user name and password");
    }

    @Test
    void aLockIsToldWithItsEnd() {
        open("login?error", Refused.until(Instant.parse("2026-11-22T09:15:00Z")));
        assertThat(form().isError()).isTrue();
        assertThat(message()).contains("too many wrong passwords").contains("22 Nov 2026");
    }

    @Test
    void theOwnerOfASwitchedOffAccountIsToldSo() {
        open("login?error", new DisabledException("off"));
        assertThat(message()).contains("Ask an administrator");
    }

    @Test
    void signingOutIsConfirmed() {
        open("login?signed-out");
        assertThat(notice().getText()).isEqualTo("You have signed out.");
        assertThat(notice().getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    @WithMockUser
    void whoeverIsSignedInAlreadyGoesHome() {
        open("login");
        assertThat(getCurrentView()).isInstanceOf(HomeView.class);
    }

    @Test
    void everyOtherViewLeadsHere() {
        open("profile");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    void inADemonstrationEachAccountIsOneClickFromTheForm(@Autowired SignedIn signedIn) {
        UI.getCurrent().add(new LoginView(signedIn, provided(() -> List.of(
                new DemonstrationAccount("maria", "demonstration 1", "Retention manager", "Worklist"),
                new DemonstrationAccount("erik", "demonstration 2", "Executive", "Value of the base")))));
        assertThat(find(ListItem.class).all()).hasSize(2);
        roundTrip();
        find(Button.class).withAriaLabel("Fill in the form as Executive").single().click();
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(call -> assertThat(call.getInvocation().getParameters()).contains("erik", "demonstration 2"));
    }

    private static ObjectProvider<DemonstrationAccounts> provided(DemonstrationAccounts accounts) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("accounts", accounts);
        return beans.getBeanProvider(DemonstrationAccounts.class);
    }

    private void open(String location, AuthenticationException cause) {
        VaadinSession.getCurrent().getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, cause);
        open(location);
    }

    private static void open(String location) {
        Location target = new Location(location);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }

    private LoginForm form() {
        return find(LoginForm.class).single();
    }

    private String message() {
        return String.valueOf(form().getElement().getPropertyRaw("i18n"));
    }

    private Paragraph notice() {
        return find(Paragraph.class).withClassName("panel").single();
    }
}
