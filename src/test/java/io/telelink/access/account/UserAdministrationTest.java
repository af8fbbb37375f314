package io.telelink.access.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.telelink.access.AccessTest;
import io.telelink.access.ApiToken;
import io.telelink.access.People;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.Roles;
import io.telelink.access.TestClock;
import io.telelink.access.UserAdministration;
import io.telelink.access.UserFilter;
import io.telelink.access.UserRow;
import io.telelink.access.Users;
import io.telelink.access.signin.SessionStanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static io.telelink.access.People.ANA;
import static io.telelink.access.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@AccessTest
@WithMockUser(username = ANA, roles = Roles.ADMIN)
class UserAdministrationTest {

    private static final String BO = "bo";

    @Autowired
    UserAdministration administration;

    @Autowired
    Users users;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionStanding sessions;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void anaAndBo() {
        people.onlyAna(Roles.ADMIN);
        people.add(BO, "Bo Berg", Roles.EXECUTIVE);
    }

    @Test
    void whoIsAddedSignsInWithThePasswordThatWasShown() throws Exception {
        String password = administration.add("Cy", "Cy Cole", Roles.AUDITOR);
        mvc.perform(post("/login").param("username", "cy").param("password", password).with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(entries("USER_CREATED")).contains("user cy");
    }

    @Test
    void usersAreFoundByNameRoleAndAccount() {
        administration.setEnabled(BO, false);
        assertThat(list(UserFilter.ALL)).containsExactly(ANA, BO);
        assertThat(list(new UserFilter("BERG", Optional.empty(), Optional.empty()))).containsExactly(BO);
        assertThat(list(new UserFilter("", Optional.of(Roles.ADMIN), Optional.empty()))).containsExactly(ANA);
        assertThat(list(new UserFilter("", Optional.empty(), Optional.of(false)))).containsExactly(BO);
        assertThat(list(new UserFilter("%", Optional.empty(), Optional.empty()))).isEmpty();
    }

    @Test
    void aListTellsLastSignInAndTokens() throws Exception {
        signIn(BO);
        people.tokenOf(BO, 30);
        UserRow row = administration.list(new UserFilter(BO, Optional.empty(), Optional.empty()), PageRequest.of(0, 5))
                .getContent().getFirst();
        assertThat(row.lastSignIn()).contains(TestClock.START);
        assertThat(row.tokens()).isEqualTo(1);
    }

    @Test
    void anotherRoleEndsTheSessionsOfTheUser() throws Exception {
        endsSessionsOfBo(name -> administration.change(name, "Bo Berg", Roles.ADMIN));
        asAna();
        assertThat(users.find(BO).orElseThrow().role()).isEqualTo(Roles.ADMIN);
        assertThat(entries("USER_CHANGED")).containsExactly("user bo");
    }

    @Test
    void switchingOffEndsTheSessionsOfTheUser() throws Exception {
        endsSessionsOfBo(name -> administration.setEnabled(name, false));
        asAna();
        administration.setEnabled(BO, true);
        assertThat(users.find(BO).orElseThrow().enabled()).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsAndTheOldOneAndTheLock() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(post("/login").param("username", BO).param("password", "wrong").with(csrf()));
        }
        asAna();
        assertThat(users.find(BO).orElseThrow().lockedUntil()).isPresent();
        String password = administration.resetPassword(BO);
        assertThat(users.find(BO).orElseThrow().lockedUntil()).isEmpty();
        String hash = jdbc.sql("SELECT password_hash FROM app_user WHERE username = 'bo'").query(String.class).single();
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD, hash)).isFalse();
    }

    @Test
    void aNewPasswordEndsTheApiTokens() throws Exception {
        String token = people.tokenOf(BO, 30);
        people.tokenOf(ANA, 30);
        callWith(token).andExpect(status().isNotFound());
        asAna();
        administration.resetPassword(BO);
        callWith(token).andExpect(status().isUnauthorized());
        asAna();
        assertThat(details("PASSWORD_RESET")).containsExactly("{\"tokensRevoked\":1}");
        assertThat(administration.tokens(ANA, PageRequest.of(0, 5))).extracting(ApiToken::revokedAt).containsExactly(Optional.empty());
    }

    @Test
    void anAdministratorSeesTokensOfOthersWithTheirUseAndEndsOne() throws Exception {
        String used = people.tokenOf(BO, 30);
        people.tokenOf(BO, 30);
        callWith(used).andExpect(status().isNotFound());
        asAna();
        List<ApiToken> tokens = administration.tokens("BO", PageRequest.of(0, 5)).getContent();
        assertThat(tokens).extracting(ApiToken::lastUsedAt).containsExactly(Optional.empty(), Optional.of(TestClock.START));
        assertThat(tokens.getLast().hint()).isEqualTo(used.substring(0, 8));
        administration.revokeToken(ANA, tokens.getLast().id());
        callWith(used).andExpect(status().isNotFound());
        asAna();
        administration.revokeToken(BO, tokens.getLast().id());
        administration.revokeToken(BO, tokens.getLast().id());
        callWith(used).andExpect(status().isUnauthorized());
        asAna();
        assertThat(administration.tokens(BO, PageRequest.of(0, 1))).extracting(ApiToken::id).containsExactly(tokens.getFirst().id());
        assertThat(details("API_TOKEN_REVOKED")).containsExactly("{\"user\":\"bo\"}");
    }

    @Test
    void allTokensOfAPersonAreEndedAtOnce() {
        people.tokenOf(BO, 30);
        people.tokenOf(BO, 30);
        assertThat(administration.revokeTokens(BO)).isEqualTo(2);
        assertThat(administration.revokeTokens(BO)).isZero();
        assertThat(details("API_TOKENS_REVOKED")).containsExactly("{\"tokens\":2}");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> administration.revokeTokens("nobody"));
    }

    @Test
    void whatChangesNothingEndsNoSession() throws Exception {
        MockHttpSession session = signIn(BO);
        administration.change(BO, "Bo Berg", Roles.EXECUTIVE);
        administration.setEnabled(BO, true);
        ask(session).andExpect(status().isNotFound());
    }

    @Test
    void nobodyLocksThemselvesOut() {
        List<Runnable> attempts = List.of(() -> administration.setEnabled(ANA, false),
                () -> administration.change(ANA, "Ana", Roles.EXECUTIVE), () -> administration.resetPassword("ANA"));
        assertThat(attempts).allSatisfy(attempt -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(attempt::run).satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OWN_ACCOUNT)));
        assertThat(users.find(ANA).orElseThrow().role()).isEqualTo(Roles.ADMIN);
    }

    @Test
    @WithMockUser(username = "eve", roles = {Roles.EXECUTIVE, Roles.RETENTION_MANAGER, Roles.AUDITOR})
    void othersAdministerNobody() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.list(UserFilter.ALL, PageRequest.of(0, 1)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.resetPassword(BO));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.tokens(BO, PageRequest.of(0, 1)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.revokeToken(BO, 1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> administration.revokeTokens(BO));
    }

    @Test
    void theOwnNewPasswordEndsTheOtherSessions() throws Exception {
        MockHttpSession here = signIn(BO);
        MockHttpSession elsewhere = signIn(BO);
        SecurityContextHolder.setContext((SecurityContext) here.getAttribute("SPRING_SECURITY_CONTEXT"));
        users.changePassword(PASSWORD, "another long one");
        sessions.goOn();
        ask(here).andExpect(status().isNotFound());
        ask(elsewhere).andExpect(status().isUnauthorized());
    }

    @Test
    void whoHasASessionDoesNotFindOutThePasswordByTrying() throws Exception {
        MockHttpSession stolen = signIn(BO);
        SecurityContextHolder.setContext((SecurityContext) stolen.getAttribute("SPRING_SECURITY_CONTEXT"));
        for (int i = 0; i < 5; i++) {
            refused(Reason.PASSWORD_WRONG, "guess " + i);
        }
        refused(Reason.PASSWORD_LOCKED, PASSWORD);
        asAna();
        assertThat(users.find(BO).orElseThrow().lockedUntil()).isPresent();
        assertThat(entries("ACCOUNT_LOCKED")).containsExactly("user bo");
    }

    private void refused(Reason reason, String password) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> users.changePassword(password, "another long one"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private ResultActions callWith(String token) throws Exception {
        TestSecurityContextHolder.clearContext();
        return mvc.perform(get("/api/v1/nothing").header("Authorization", "Bearer " + token));
    }

    private List<String> details(String kind) {
        return jdbc.sql("SELECT details FROM audit_entry WHERE kind = :kind ORDER BY sequence").param("kind", kind)
                .query(String.class).list();
    }


    private void endsSessionsOfBo(Consumer<String> change) throws Exception {
        MockHttpSession session = signIn(BO);
        ask(session).andExpect(status().isNotFound());
        asAna();
        change.accept(BO);
        ask(session).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
        mvc.perform(get("/profile").accept("text/html")).andExpect(redirectedUrl("/login"));
    }

    /** A request leaves nobody signed in behind it. */
    private static void asAna() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(ANA, "", "ROLE_" + Roles.ADMIN));
    }

    private MockHttpSession signIn(String username) throws Exception {
        var session = (MockHttpSession) mvc.perform(post("/login").param("username", username).param("password", PASSWORD)
                .with(csrf())).andExpect(redirectedUrl("/")).andReturn().getRequest().getSession();
        asAna();
        return session;
    }

    /** As the session says, whoever the test is signed in as. */
    private ResultActions ask(MockHttpSession session) throws Exception {
        TestSecurityContextHolder.clearContext();
        return mvc.perform(get("/api/v1/nothing").session(session));
    }

    private List<String> list(UserFilter filter) {
        return administration.list(filter, PageRequest.of(0, 10)).map(row -> row.user().username()).getContent();
    }

    private List<String> entries(String kind) {
        return jdbc.sql("SELECT subject FROM audit_entry WHERE kind = :kind ORDER BY sequence DESC").param("kind", kind)
                .query(String.class).list();
    }
}
