package io.telelink.audit.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.telelink.access.Roles;
import io.telelink.audit.AuditAccess;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.audit.Ledger;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class AuditApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Store store;

    @Value("${telelink.audit.checkpoint-directory}")
    Path directory;

    @BeforeEach
    void threeEntries() throws IOException {
        store.empty();
        Files.deleteIfExists(directory.resolve("audit.checkpoints"));
        log.append("TRIED", "ada", "model version 1", Map.of("number", 1));
        log.append("TRIED", "ben", "model version 2", Map.of());
        log.append("SEEN", "ben", "customers 100%", Map.of());
    }

    @Test
    void theRolesAreThoseOfPeople() {
        assertThat(AuditAccess.ADMINISTRATOR).isEqualTo(Roles.ADMIN);
        assertThat(AuditAccess.AUDITOR).isEqualTo(Roles.AUDITOR).isIn(Roles.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersSeeAndVerifyNothing(String role) throws Exception {
        for (String path : new String[] {"/entries", "/entries/1", "/checkpoints", "/verifications", "/verifications/1"}) {
            mvc.perform(get("/api/v1/audit" + path).with(user("eve").roles(role))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/api/v1/audit/verify").with(user("eve").roles(role))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/audit/entries")).andExpect(status().isUnauthorized());
    }

    @Test
    void entriesAreFoundByWhatTheySayNewestFirst() throws Exception {
        read("/entries").andExpect(jsonPath("$.total").value(3)).andExpect(jsonPath("$.items[0].sequence").value(3))
                .andExpect(jsonPath("$.items[2].details").value("{\"number\":1}"))
                .andExpect(jsonPath("$.items[2].previousHash").value("0".repeat(64)));
        read("/entries?kind=TRIED&actor=ben").andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].sequence").value(2));
        read("/entries?subject=model version").andExpect(jsonPath("$.total").value(2));
        read("/entries?subject=customers 100%25").andExpect(jsonPath("$.total").value(1));
        read("/entries?subject=customers 10_").andExpect(jsonPath("$.total").value(0));
        read("/entries?from=2100-01-01T00:00:00Z").andExpect(jsonPath("$.total").value(0));
        read("/entries?size=1&page=1").andExpect(jsonPath("$.items[0].sequence").value(2));
        read("/entries/2").andExpect(jsonPath("$.actor").value("ben"));
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        problem(read("/entries?from=yesterday"), 400, "Invalid parameter");
        problem(read("/entries?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z"), 400, "Invalid period");
        problem(read("/entries?size=501"), 400, "Invalid page size");
        problem(read("/entries/99"), 404, "No such entry");
        problem(read("/verifications/99"), 404, "No such verification");
        problem(verify("{\"from\": \"2026-03-02T00:00:00Z\", \"to\": \"2026-03-01T00:00:00Z\"}"), 400, "Invalid period");
        problem(verify("{\"from\": \"yesterday\"}"), 400, "Unreadable body");
    }

    @Test
    void aVerificationIsAcceptedFollowedAndFindsWhatIsWrong() throws Exception {
        new Ledger(jdbc, transaction, records).attack("UPDATE audit_entry SET actor = 'eve' WHERE sequence = 2");
        ResultActions answer = verify("{}").andExpect(status().isAccepted());
        int id = value(answer, "$.id");
        answer.andExpect(header().string(HttpHeaders.LOCATION, "/api/v1/audit/verifications/" + id));
        await().atMost(Duration.ofSeconds(20)).until(() ->
                value(read("/verifications/" + id), "$.state").equals("SUCCEEDED"));
        read("/verifications/" + id).andExpect(jsonPath("$.right").value(false))
                .andExpect(jsonPath("$.findingCount").value(1)).andExpect(jsonPath("$.owner").value("otto"))
                .andExpect(jsonPath("$.findings[0].problem").value("ALTERED"))
                .andExpect(jsonPath("$.findings[0].row").value("entry 2"));
        read("/verifications").andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[0].id").value(id));
        read("/entries?kind=LEDGER_VERIFIED").andExpect(jsonPath("$.items[0].actor").value("otto"))
                .andExpect(jsonPath("$.items[0].details", containsString("\"findings\":1")));
        read("/checkpoints").andExpect(jsonPath("$.failure").isEmpty())
                .andExpect(jsonPath("$.file", containsString("audit.checkpoints")))
                .andExpect(jsonPath("$.last.sequence").isNumber());
    }

    @Test
    void oneVerificationAtATime() throws Exception {
        long running = jdbc.sql("""
                INSERT INTO job_run (kind, subject, owner, state) VALUES ('AUDIT_VERIFICATION', '', 'otto', 'RUNNING')
                RETURNING id""").query(Long.class).single();
        jdbc.sql("INSERT INTO audit_verification (job_run_id) VALUES (:id)").param("id", running).update();
        problem(verify(""), 409, "Verification under way").andExpect(jsonPath("$.detail", containsString("" + running)));
        mvc.perform(post("/api/v1/audit/verifications/" + running + "/cancel").with(user("otto").roles(Roles.AUDITOR)))
                .andExpect(status().isOk()).andExpect(jsonPath("$.right").isEmpty());
        assertThat(jdbc.sql("SELECT cancel_requested FROM job_run WHERE id = :id").param("id", running)
                .query(Boolean.class).single()).isTrue();
    }

    private ResultActions verify(String body) throws Exception {
        return mvc.perform(post("/api/v1/audit/verify").with(user("otto").roles(Roles.AUDITOR))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(get(URI.create("/api/v1/audit" + path.replace(" ", "%20"))).with(user("otto").roles(Roles.AUDITOR)));
    }

    private static ResultActions problem(ResultActions answer, int status, String title) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value(title));
    }

    private static <T> T value(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }
}
