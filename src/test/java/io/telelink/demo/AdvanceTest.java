package io.telelink.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.MonthMove;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The clock of the demonstration, moved on a small store. */
@IntegrationTest
@WithMockUser(username = "ada", roles = "ADMIN")
class AdvanceTest {

    private static final int CUSTOMERS = 400;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    StoreFill fill;

    @Autowired
    MonthAdvance month;

    @Autowired
    ClockTable table;

    @Autowired
    BusinessDay day;

    @Autowired
    Snapshots snapshots;

    @Autowired
    TrainingRows rows;

    @Autowired
    Jobs jobs;

    @Autowired
    AuditRecords records;

    @Autowired
    MonthMove move;

    @Autowired
    PublishedSubscribers subscribers;

    @Autowired
    CallCentre calls;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void filled() {
        store.empty();
        fill.fill(CUSTOMERS, 7);
    }

    private long count(String condition) {
        return jdbc.sql("SELECT count(*) FROM " + condition).query(Long.class).single();
    }

    private JobRun advanced() {
        long id = clock.advance();
        await().atMost(Duration.ofMinutes(1)).until(() -> jobs.find(id).orElseThrow().state().isFinished());
        return jobs.find(id).orElseThrow();
    }

    @Test
    void aMonthBringsBillsSnapshotsLeaversAndJoiners() {
        LocalDate before = day.today();
        long billed = count("billing_month");
        assertThat(advanced().state()).isEqualTo(JobState.SUCCEEDED);
        LocalDate after = day.today();
        assertThat(after).isEqualTo(before.plusMonths(1));
        Advance advance = clock.find().orElseThrow().advance().orElseThrow();
        assertThat(advance.active()).isEqualTo(snapshots.countActive()).isEqualTo(CUSTOMERS - advance.left() + advance.joined());
        assertThat(advance.left()).isBetween(3L, 60L);
        assertThat(count("customer WHERE churned_on >= '" + before + "'")).isEqualTo(advance.left());
        assertThat(count("customer WHERE joined_on >= '" + before + "'")).isEqualTo(advance.joined());
        assertThat(count("billing_month") - billed).isEqualTo(CUSTOMERS + advance.joined());
        assertThat(count("customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id WHERE c.status = 'ACTIVE' AND s.as_of <> '"
                + after.minusDays(1) + "'")).isZero();
        assertThat(count("billing_summary WHERE through = '" + before + "'")).isEqualTo(advance.active());
        assertThat(count("customer c WHERE status = 'ACTIVE' AND NOT EXISTS (SELECT FROM billing_summary b WHERE b.customer_id = c.id)"))
                .isZero();
        assertThat(count("billing_month b JOIN customer c ON c.id = b.customer_id WHERE c.churned_on < b.month")).isZero();
        assertThat(records.first("DEMONSTRATION_ADVANCED", "demonstration " + after)).isPresent();
    }

    @Test
    void theSameSeedHasTheSameFuture() {
        advanced();
        List<Map<String, Object>> once = future();
        filled();
        advanced();
        assertThat(future()).isEqualTo(once);
    }

    private List<Map<String, Object>> future() {
        return jdbc.sql("""
                SELECT c.account_number, c.joined_on, c.churned_on, encode(s.content_hash, 'hex') AS hash
                FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id ORDER BY c.account_number""").query().listOfRows();
    }

    @Test
    void labelsLandWhenTheirWindowHasPassed() {
        LocalDate first = rows.latestLabelledCutOff(ChurnWindow.DAYS).orElseThrow();
        LocalDate next = rows.cutOffs().stream().filter(first::isBefore).filter(asOf -> asOf.getMonthValue() % 3 == 0
                || asOf.equals(day.today().minusDays(1))).findFirst().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(advanced().state()).isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(rows.latestLabelledCutOff(ChurnWindow.DAYS).orElseThrow()).isAfterOrEqualTo(next);
        assertThat(rows.labelled(next, ChurnWindow.DAYS, Integer.MAX_VALUE)).hasSize(CUSTOMERS)
                .anyMatch(row -> row.churned()).anyMatch(row -> !row.churned());
    }

    @Test
    void anAcceptedOfferLowersTheHazardByTheKnownAmount() {
        WorldSettings settings = new WorldSettings(36, false, .35, 6, null, false);
        long lucky = jdbc.sql("SELECT min(id) FROM customer WHERE status = 'ACTIVE' AND joined_on < :day")
                .param("day", day.today().minusMonths(1)).query(Long.class).single();
        advanced();
        double untreated = hazard(lucky);
        filled();
        Treatments accepted = since -> Map.of(lucky, day.today());
        MonthAdvance treated = treatedBy(accepted, settings);
        Advance asked = asked();
        transaction.executeWithoutResult(status -> treated.to(asked, done -> { }));
        assertThat(hazard(lucky)).isCloseTo(.65 * untreated, within(1e-12));
        assertThat(count("demonstration_truth WHERE effect > 0")).isEqualTo(1);
    }

    private double hazard(long customer) {
        return jdbc.sql("SELECT hazard FROM demonstration_truth WHERE customer_id = :id").param("id", customer)
                .query(Double.class).single();
    }

    private MonthAdvance treatedBy(Treatments treatments, WorldSettings settings) {
        return new MonthAdvance(table, move, subscribers, settings, calls, treatments, log);
    }

    /** An advance that nothing works on. */
    private Advance asked() {
        long id = jdbc.sql("INSERT INTO job_run (kind, subject, owner, state) VALUES (:kind, 'test', 'ada', 'RUNNING') RETURNING id")
                .param("kind", Advance.KIND).query(Long.class).single();
        table.insertAdvance(id, day.today().plusMonths(1));
        return table.advance(jobs.find(id).orElseThrow()).orElseThrow();
    }

    @Test
    void aMonthThatBreaksOffHasNotHappened() {
        LocalDate before = day.today();
        List<Map<String, Object>> untouched = future();
        Advance advance = asked();
        assertThatThrownBy(() -> month.to(advance, done -> {
            throw new IllegalStateException("switched off");
        })).hasMessageContaining("switched off");
        assertThat(day.today()).isEqualTo(before);
        assertThat(future()).isEqualTo(untouched);
        assertThat(count("billing_month WHERE month >= '" + before + "'")).isZero();
        month.to(advance, done -> { });
        assertThat(day.today()).isEqualTo(before.plusMonths(1));
        List<Map<String, Object>> moved = future();
        month.to(advance, done -> { });
        assertThat(future()).as("a run that is taken up again after its end").isEqualTo(moved);
    }

    @Test
    void onlyOneMoveAtATimeAndOnlyByAnAdministrator() throws Exception {
        web.perform(post("/api/v1/demonstration/advance").with(user("maria").roles("RETENTION_MANAGER")).with(csrf()))
                .andExpect(status().isForbidden());
        long waiting = asked().job().id();
        web.perform(post("/api/v1/demonstration/advance").with(user("ada").roles("ADMIN")).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("run " + waiting)));
        jdbc.sql("UPDATE job_run SET state = 'CANCELLED', finished_at = now() WHERE id = :id").param("id", waiting).update();
        web.perform(get("/api/v1/demonstration").with(user("emil").roles("EXECUTIVE")).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk()).andExpect(jsonPath("$.day").value(day.today().toString()))
                .andExpect(jsonPath("$.customers").value(CUSTOMERS)).andExpect(jsonPath("$.advance.state").value("CANCELLED"));
    }

    @Test
    void anOrdinaryStoreHasNoClockToMove() throws Exception {
        store.empty();
        assertThat(clock.find()).isEmpty();
        assertThat(day.today()).isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
        assertThatThrownBy(clock::advance).isInstanceOf(AdvanceRefusedException.class).hasMessageContaining("calendar");
        web.perform(get("/api/v1/demonstration").with(user("ada").roles("ADMIN"))).andExpect(status().isNotFound());
    }

    @Test
    void whoWasImportedLivesOnAsTheyAre() {
        jdbc.sql("""
                WITH somebody AS (SELECT s.* FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                                  WHERE c.status = 'ACTIVE' ORDER BY c.id LIMIT 1)
                UPDATE customer SET account_number = 'IMPORTED-1' FROM somebody WHERE customer.id = somebody.customer_id""").update();
        assertThat(advanced().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(count("customer c JOIN customer_snapshot s ON s.customer_id = c.id WHERE account_number = 'IMPORTED-1'"))
                .isGreaterThan(1);
    }
}
