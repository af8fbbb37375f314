package io.telelink.access.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.telelink.access.AccessTest;
import io.telelink.access.ApiTokens;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.TestClock;
import io.telelink.access.Users;
import io.telelink.audit.AuditEntry;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

import static io.telelink.access.People.ANA;
import static io.telelink.access.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What access puts into the ledger. */
@AccessTest
class SignInEntriesTest {

    private static final int ATTEMPTS = 40;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AuditRecords records;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.ADMIN);
    }

    @Test
    void signingInAndOutAreEntriesOfWhoDidSo() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(post("/login").param("username", ANA)
                .param("password", PASSWORD).with(csrf())).andReturn().getRequest().getSession();
        mvc.perform(post("/logout").session(session).with(csrf()));
        assertThat(entries()).extracting(AuditEntry::kind).containsExactly("USER_CREATED", "SIGNED_IN", "SIGNED_OUT");
        assertThat(entries().subList(1, 3)).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(ANA);
            assertThat(entry.subject()).isEqualTo("user " + ANA);
        });
    }

    @Test
    void wrongPasswordsGetOneEntryAMinuteAndTheLockItsOwn() {
        refused(ANA, 4);
        assertThat(kinds()).containsExactly("USER_CREATED", "SIGN_IN_REFUSED");
        refused(ANA, 1);
        assertThat(kinds()).endsWith("SIGN_IN_REFUSED", "ACCOUNT_LOCKED");
        assertThat(last().details()).contains("\"refusedSinceLastEntry\":3").contains("\"lockedUntil\"");
        refused(ANA, ATTEMPTS);
        assertThat(entries()).as("during the lock, within the minute").hasSize(3);
        clock.advance(SignInEntries.SPACING);
        refused(ANA, 1);
        assertThat(last().kind()).isEqualTo("SIGN_IN_REFUSED");
        assertThat(last().details()).contains("\"refusedSinceLastEntry\":" + ATTEMPTS);
        refused(ANA, 2);
        clock.advance(Duration.ofMinutes(15));
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(ANA, PASSWORD));
        assertThat(last().kind()).isEqualTo("SIGNED_IN");
        assertThat(last().details()).contains("\"refusedSinceLastEntry\":2");
    }

    @Test
    void namesThatNobodyHasShareOneEntryAMinuteAndAreNotKept() {
        for (int i = 0; i < ATTEMPTS; i++) {
            refused("secret" + i, 1);
        }
        assertThat(kinds()).containsExactly("USER_CREATED", "SIGN_IN_REFUSED");
        assertThat(last().subject()).isEqualTo("unknown user");
        assertThat(entries()).noneMatch(entry -> (entry.details() + entry.subject() + entry.actor()).contains("secret"));
    }

    @Test
    @WithMockUser(username = ANA, roles = Roles.ADMIN)
    void passwordsAndTokensAreEntriesWithoutSecrets() {
        users.changePassword(PASSWORD, "another long password");
        String token = tokens.create("export", 30);
        long id = tokens.own().getFirst().id();
        tokens.revoke(id);
        tokens.revoke(id);
        assertThat(kinds()).containsExactly("USER_CREATED", "PASSWORD_CHANGED", "API_TOKEN_CREATED", "API_TOKEN_REVOKED");
        assertThat(entries().subList(1, 4)).extracting(AuditEntry::actor).containsOnly(ANA);
        assertThat(entries()).noneMatch(entry -> entry.details().contains(token) || entry.details().contains("password"));
    }

    private void refused(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() ->
                    signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, "a wrong password")));
        }
    }

    private List<String> kinds() {
        return entries().stream().map(AuditEntry::kind).toList();
    }

    private AuditEntry last() {
        return entries().getLast();
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        records.forEach(Period.ALL, entries::add);
        return entries;
    }
}
