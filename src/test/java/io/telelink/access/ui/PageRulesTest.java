package io.telelink.access.ui;

import java.time.Duration;

import io.telelink.access.AccessTest;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.TestClock;
import io.telelink.access.signin.LockedUntilException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

import static io.telelink.access.People.ANA;
import static io.telelink.access.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@AccessTest
class PageRulesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void onlyAna() {
        people.onlyAna(Roles.EXECUTIVE);
    }

    @Test
    void whoeverHasNotSignedInIsSentToTheLoginPageAndThenToWhereTheyWanted() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(get("/profile?tab=tokens").accept("text/html"))
                .andExpect(status().isFound()).andExpect(redirectedUrl("/login")).andReturn().getRequest().getSession();
        mvc.perform(post("/login").param("username", ANA).param("password", PASSWORD).session(session).with(csrf()))
                .andExpect(redirectedUrl("/profile?tab=tokens"))
                .andExpect(authenticated().withUsername(ANA).withRoles(Roles.EXECUTIVE));
    }

    @Test
    void withoutAWishTheOverviewComesNext() throws Exception {
        mvc.perform(formLogin(PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void nothingInTheRequestLeadsElsewhere() throws Exception {
        for (String parameter : new String[] {"Saved-url", "continue", "redirect", "url", "target"}) {
            mvc.perform(post("/login?" + parameter + "=https://evil.example").param("username", ANA)
                            .param("password", PASSWORD).param(parameter, "//evil.example")
                            .header("Referer", "https://evil.example").with(csrf()))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void aForgedHostDoesNotLeadElsewhere() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(get("/profile").accept("text/html")
                .header(HttpHeaders.HOST, "evil.example").with(request -> {
                    request.setServerName("evil.example");
                    return request;
                })).andReturn().getRequest().getSession();
        mvc.perform(post("/login").param("username", ANA).param("password", PASSWORD).session(session).with(csrf()))
                .andExpect(redirectedUrl("/profile"));
    }

    @Test
    void signingInChangesTheSession() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        HttpSession after = mvc.perform(post("/login").param("username", ANA).param("password", PASSWORD)
                .session(session).with(csrf())).andReturn().getRequest().getSession();
        assertThat(after.getId()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordLeadsBackWithoutSayingMore() throws Exception {
        mvc.perform(formLogin("wrong")).andExpect(redirectedUrl("/login?error")).andExpect(unauthenticated());
        mvc.perform(SecurityMockMvcRequestBuilders.formLogin().user("nobody").password("wrong"))
                .andExpect(redirectedUrl("/login?error")).andExpect(unauthenticated());
    }

    @Test
    void aLockedAccountLeadsBackToTheSameAddressAndTheSessionKnowsUntilWhen() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(formLogin("wrong"));
        }
        HttpSession session = mvc.perform(formLogin(PASSWORD)).andExpect(redirectedUrl("/login?error"))
                .andExpect(unauthenticated()).andReturn().getRequest().getSession();
        assertThat(session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION))
                .isInstanceOfSatisfying(LockedUntilException.class,
                        e -> assertThat(e.until()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(15))));
        clock.advance(Duration.ofMinutes(15));
        mvc.perform(formLogin(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void theAddressOfAnAttemptIsRecorded() throws Exception {
        mvc.perform(post("/login").param("username", ANA).param("password", PASSWORD).with(csrf()).with(request -> {
            request.setRemoteAddr("198.51.100.3");
            return request;
        }));
        assertThat(jdbc.sql("SELECT address FROM sign_in WHERE outcome = 'SUCCESS'").query(String.class).list())
                .containsExactly("198.51.100.3");
    }

    @Test
    void anotherSiteCannotSignSomebodyIn() throws Exception {
        mvc.perform(post("/login").param("username", ANA).param("password", PASSWORD))
                .andExpect(redirectedUrl("/login?stale")).andExpect(unauthenticated());
        assertThat(jdbc.sql("SELECT count(*) FROM sign_in").query(Long.class).single()).isZero();
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin(PASSWORD)).andReturn().getRequest().getSession();
        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/login?signed-out"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void pagesAreNotFramedAndTellNoOneWhereTheyWere() throws Exception {
        mvc.perform(get("/profile").accept("text/html"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().exists("Content-Security-Policy"));
    }

    @Test
    void theLoginPageIsMadeByVaadinAndNotByTheFramework() {
        // Vaadin's servlet is not there in this test.
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> mvc.perform(get("/login").accept("text/html")))
                .withMessageContaining("springServlet");
    }

    @Test
    void whatNoRuleKnowsTakesASignIn() throws Exception {
        mvc.perform(get("/nowhere").accept("text/html")).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/error").accept("text/html")).andExpect(redirectedUrl("/login"));
    }

    private static RequestBuilder formLogin(String password) {
        return SecurityMockMvcRequestBuilders.formLogin().user(ANA).password(password);
    }
}
