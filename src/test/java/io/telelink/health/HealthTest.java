package io.telelink.health;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.telelink.access.Roles;
import io.telelink.audit.AuditRecords;
import io.telelink.shell.HomeView;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class HealthTest extends ViewTest {

    static final String REPORT = "/api/v1/health-report";
    static final String BACKUPS = "/api/v1/backups";

    @Autowired
    HealthReports reports;

    @Autowired
    HealthWords words;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditRecords records;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void anEmptyStoreWantsABackupAndModels() {
        signIn(Roles.ADMIN);
        HealthReport report = reports.report();
        assertThat(report.light()).isEqualTo(Light.WARNING);
        assertThat(report.toDo().getFirst().state()).isEqualTo("No backup was ever reported.");
        assertThat(report.parts()).extracting(HealthPart::key).contains("runs", "database", "backup", "models", "application");
        assertThat(part(report, "models").items()).allMatch(item -> item.light() == Light.WARNING);
        assertThat(part(report, "runs").light()).isEqualTo(Light.GOOD);
    }

    @Test
    void runsThatFailedOrWaitTooLongAreSaid() {
        jdbc.sql("""
                INSERT INTO job_run (kind, subject, owner, state, failure, created_at, finished_at) VALUES
                ('IMPORT', 'lines.csv', 'grace', 'FAILED', 'The file is empty.', now() - interval '2 days', now() - interval '1 day'),
                ('IMPORT', 'old.csv', 'grace', 'FAILED', 'Of old.', now() - interval '40 days', now() - interval '39 days'),
                ('SCORING', 'everyone', 'grace', 'QUEUED', NULL, now() - interval '3 hours', NULL)""").update();
        signIn(Roles.ADMIN);
        HealthPart runs = part(reports.report(), "runs");
        assertThat(runs.light()).isEqualTo(Light.WARNING);
        assertThat(runs.items()).extracting(HealthItem::state).contains("1 within 7 days",
                "Scoring: 1. The oldest has waited for 3 hours.");
        assertThat(runs.tables()).flatExtracting(HealthTable::rows).asString().contains("The file is empty.", "everyone")
                .doesNotContain("Of old.");
    }

    @Test
    void aRunThatWaitsBehindAnotherOfItsKindWaitsItsTurn() {
        jdbc.sql("""
                INSERT INTO job_run (kind, subject, owner, state, created_at, started_at) VALUES
                ('TRAINING', 'first', 'grace', 'RUNNING', now() - interval '3 hours', now() - interval '3 hours'),
                ('TRAINING', 'second', 'grace', 'QUEUED', now() - interval '3 hours', NULL)""").update();
        signIn(Roles.ADMIN);
        assertThat(part(reports.report(), "runs").light()).isEqualTo(Light.GOOD);
    }

    @Test
    void whatGoesOnIsCountedHoweverMuchWaits() {
        jdbc.sql("""
                INSERT INTO job_run (kind, subject, owner, state, created_at)
                SELECT 'IMPORT', 'file ' || n, 'grace', 'QUEUED', now() FROM generate_series(1, 30) n""").update();
        jdbc.sql("""
                INSERT INTO job_run (kind, subject, owner, state, created_at, started_at) VALUES
                ('TRAINING', 'first', 'grace', 'RUNNING', now() - interval '3 hours', now() - interval '3 hours'),
                ('TRAINING', 'second', 'grace', 'QUEUED', now() - interval '3 hours', NULL)""").update();
        signIn(Roles.ADMIN);
        HealthPart runs = part(reports.report(), "runs");
        assertThat(runs.light()).isEqualTo(Light.GOOD);
        assertThat(runs.items().getFirst().state()).isEqualTo(words.text("health.runs.running.state", 1));
    }

    @Test
    void theLargestTablesAndPartitionsAreNamed() {
        jdbc.sql("SELECT create_billing_partition(DATE '2020-01-01')").query(row -> { });
        signIn(Roles.ADMIN);
        HealthPart database = part(reports.report(), "database");
        assertThat(database.tables().getFirst().rows()).isNotEmpty().allSatisfy(row ->
                assertThat(((Number) row.get(3)).longValue()).isNotNegative());
        assertThat(database.tables().get(1).rows()).anySatisfy(row -> assertThat(row.get(1)).isEqualTo("billing_month"));
    }

    @Test
    void aReportedBackupIsTheNewestUntilItIsTooOld() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        backup(now.minus(3, ChronoUnit.DAYS)).andExpect(status().isCreated()).andExpect(jsonPath("$.reportedBy").value("ada"));
        as(Roles.ADMIN, get(REPORT)).andExpect(status().isOk())
                .andExpect(jsonPath("$.parts[?(@.key == 'backup')].items[0].light").value("WARNING"));
        backup(now.minus(1, ChronoUnit.HOURS)).andExpect(status().isCreated());
        as(Roles.ADMIN, get(REPORT)).andExpect(jsonPath("$.parts[?(@.key == 'backup')].items[0].light").value("GOOD"));
        as(Roles.ADMIN, get(BACKUPS)).andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].takenAt").value(now.minus(1, ChronoUnit.HOURS).toString()));
        assertThat(records.first("BACKUP_REPORTED", "backup 1")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"takenAt|2999-01-01T00:00:00Z|future", "bytes|0|more than 0", "location| |location",
        "tool| |tool"})
    void aReportThatCannotBeRightIsRefused(String field, String value, String reason) throws Exception {
        var body = new HashMap<>(Map.of("takenAt", "2026-01-01T00:00:00Z", "location", "s3://b", "bytes", "5", "tool", "t"));
        body.put(field, value == null ? "" : value);
        as(Roles.ADMIN, post(BACKUPS).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
    void othersAreRefused(String role) throws Exception {
        as(role, get(REPORT)).andExpect(status().isForbidden());
        as(role, get(BACKUPS)).andExpect(status().isForbidden());
        as(role, post(BACKUPS).contentType(MediaType.APPLICATION_JSON).content("{}")).andExpect(status().is4xxClientError());
        signIn(role);
        UI.getCurrent().navigate("health");
        assertThat(getCurrentView().getClass().getSimpleName()).isNotEqualTo("HealthView");
    }

    @Test
    void thePageAndTheOverviewSayWhatToDo() {
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate("health");
        assertThat(text((Component) getCurrentView())).contains("Look at it", "No backup was ever reported.", "Largest tables",
                "Connections to the database", "PostgreSQL").doesNotContain("!{");
        assertThat(text(navigate(HomeView.class))).contains("No backup was ever reported.", "All of it");
    }

    @Test
    void aSectionThatFailsDoesNotHideTheOthers() {
        HealthSection broken = new HealthSection() {
            @Override
            public String key() {
                return "broken";
            }

            @Override
            public int order() {
                return 1;
            }

            @Override
            public HealthPart part() {
                throw new IllegalStateException("out of order");
            }
        };
        HealthSection sound = new HealthSection() {
            @Override
            public String key() {
                return "sound";
            }

            @Override
            public int order() {
                return 2;
            }

            @Override
            public HealthPart part() {
                return new HealthPart(key(), "Sound", List.of(HealthItem.good("a", "b")), List.of());
            }
        };
        HealthReport report = new HealthReports(List.of(sound, broken), words, Clock.systemUTC()).report();
        assertThat(report.light()).isEqualTo(Light.BAD);
        assertThat(report.parts()).extracting(HealthPart::light).containsExactly(Light.BAD, Light.GOOD);
        assertThat(report.parts()).extracting(HealthPart::key).containsExactly("broken", "sound");
        assertThat(report.parts().getFirst().items().getFirst().state()).doesNotContain("out of order");
    }

    private static HealthPart part(HealthReport report, String key) {
        return report.parts().stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    private ResultActions backup(Instant takenAt) throws Exception {
        return as(Roles.ADMIN, post(BACKUPS).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(
                Map.of("takenAt", takenAt, "location", "s3://backups/nightly", "bytes", 5_000_000_000L, "tool", "pg_basebackup"))));
    }

    private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("ada").roles(role)).with(csrf()));
    }
}
