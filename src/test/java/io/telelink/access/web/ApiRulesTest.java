package io.telelink.access.web;

import java.sql.Timestamp;
import java.time.Duration;

import io.telelink.access.AccessTest;
import io.telelink.access.ApiTokens;
import io.telelink.access.People;
import io.telelink.access.Roles;
import io.telelink.access.SystemActor;
import io.telelink.access.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static io.telelink.access.People.ANA;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@AccessTest
class ApiRulesTest {

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
    void aTokenActsAsItsOwnerWithoutASessionAndWithoutCsrf() throws Exception {
        String token = people.tokenOf(ANA, 30);
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
                get("/api/v1/test"), post("/api/v1/test")}) {
            var result = call(request, token).andExpect(status().isOk()).andExpect(content().string(ANA))
                    .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE)).andReturn();
            assertThat(result.getRequest().getSession(false)).isNull();
        }
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void withoutAnythingTheAnswerIsAProblemWithAChallengeAndNoSession() throws Exception {
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
                get("/api/v1/test"), post("/api/v1/test"), get("/api/v1/nowhere"), get("/api/docs/openapi")}) {
            var result = problem(mvc.perform(request), 401, "Unauthorized", "Send a bearer token, or sign in")
                    .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"TeleLink Retention\""))
                    .andReturn();
            assertThat(result.getRequest().getSession(false)).isNull();
        }
    }

    @Test
    void anUnknownTokenIsRefusedEvenBesideASession() throws Exception {
        refused("tlr_unknown", "The token is not known");
        mvc.perform(get("/api/v1/test").session(sessionOf(Roles.ADMIN))
                .header(HttpHeaders.AUTHORIZATION, "Bearer nonsense")).andExpect(status().isUnauthorized());
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        String token = people.tokenOf(ANA, 1);
        clock.advance(Duration.ofDays(1));
        refused(token, "The token has expired");
    }

    @Test
    void aRevokedTokenIsRefused(@Autowired ApiTokens tokens) throws Exception {
        String token = people.tokenOf(ANA, 1);
        SecurityContextHolder.getContext().setAuthentication(sessionUser(Roles.EXECUTIVE));
        tokens.revoke(tokens.own().getFirst().id());
        SecurityContextHolder.clearContext();
        refused(token, "The token has been revoked");
    }

    @Test
    void aTokenDiesWithTheAccountOfItsOwner() throws Exception {
        String token = people.tokenOf(ANA, 1);
        people.disable(ANA);
        refused(token, "The account of the token is switched off");
    }

    @Test
    void aTokenIsRefusedAsLongAsItsOwnerIsLocked() throws Exception {
        String token = people.tokenOf(ANA, 1);
        jdbc.sql("UPDATE app_user SET locked_until = :until").param("until",
                Timestamp.from(clock.instant().plusSeconds(60))).update();
        refused(token, "The account of the token is locked");
        clock.advance(Duration.ofMinutes(1));
        call(get("/api/v1/test"), token).andExpect(status().isOk());
    }

    @Test
    void theWrongRoleGetsAProblem() throws Exception {
        problem(call(get("/api/v1/test/administration"), people.tokenOf(ANA, 1)), 403, "Forbidden",
                "The role of the user does not allow this")
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("insufficient_scope")));
        people.add("root", "Root", Roles.ADMIN);
        call(get("/api/v1/test/administration"), people.tokenOf("root", 1)).andExpect(content().string("secret"));
    }

    @Test
    void aSessionReadsAndChangesOnlyWithItsCsrfToken() throws Exception {
        MockHttpSession session = sessionOf(Roles.EXECUTIVE);
        mvc.perform(get("/api/v1/test").session(session)).andExpect(status().isOk()).andExpect(content().string(ANA));
        problem(mvc.perform(post("/api/v1/test").session(session)), 403, "Forbidden",
                "A change made with a session needs its CSRF token; one made with a bearer token does not");
        mvc.perform(post("/api/v1/test").session(session).with(csrf().asHeader())).andExpect(status().isOk());
    }

    @Test
    void theDocumentationIsReadWhenSignedIn() throws Exception {
        MockHttpSession session = sessionOf(Roles.EXECUTIVE);
        mvc.perform(get("/api/docs/openapi").session(session)).andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/test'].get").exists());
        mvc.perform(get("/api/docs").session(session)).andExpect(status().isFound())
                .andExpect(redirectedUrl("/api/swagger-ui/index.html"));
        mvc.perform(get("/api/swagger-ui/index.html").session(session)).andExpect(status().isOk());
        mvc.perform(get("/api/swagger-ui/swagger-ui.css").session(session)).andExpect(status().isOk());
    }

    @Test
    void theDocumentationIsReadWithAToken() throws Exception {
        call(get("/api/docs/openapi"), people.tokenOf(ANA, 1)).andExpect(status().isOk());
    }

    @Test
    void aPersonWhoOpensTheDocumentationIsSentToSignInFirst() throws Exception {
        mvc.perform(get("/api/docs").header(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8"))
                .andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private void refused(String token, String reason) throws Exception {
        problem(call(get("/api/v1/test"), token), 401, "Unauthorized", reason)
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE,
                        startsWith("Bearer realm=\"TeleLink Retention\", error=\"invalid_token\"")));
    }

    private static ResultActions problem(ResultActions answer, int status, String title, String detail)
            throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.title").value(title))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").value(detail))
                .andExpect(jsonPath("$.instance").value(startsWith("/api/")));
    }

    private static Authentication sessionUser(String role) {
        return new TestingAuthenticationToken(ANA, null, "ROLE_" + role);
    }

    static MockHttpSession sessionOf(String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(sessionUser(role));
        var session = new MockHttpSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", context);
        return session;
    }
}
