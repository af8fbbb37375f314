package io.telelink.monitoring;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.customer.BusinessDay;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsChanges;
import io.telelink.economics.Terms;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.data.Schema;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.RealisedTable;
import io.telelink.monitoring.persistence.ReferenceTable;
import io.telelink.monitoring.persistence.SketchTable;
import io.telelink.registry.ModelVersion;
import io.telelink.scoring.ScoringRuns;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import io.telelink.scoring.TrainedOnce;
import io.telelink.shell.HomeView;
import io.telelink.support.ViewTest;
import io.telelink.threshold.Thresholds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
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

@ScoringTest
class MonitoringTest extends ViewTest {

    private static final String API = "/api/v1/monitoring";
    private static final int CUSTOMERS = 350;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Monitoring monitoring;

    @Autowired
    Alerts alerts;

    @Autowired
    RealisedTable outcomes;

    @Autowired
    ReferenceTable references;

    @Autowired
    Thresholds thresholds;

    @Autowired
    ScoringRuns runs;

    @Autowired
    SketchTable sketches;

    @Autowired
    ScoringStore store;

    @Autowired
    Jobs jobs;

    @Autowired
    Schema schema;

    @Autowired
    BusinessDay day;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(CUSTOMERS);
        store.champions();
        signIn(Roles.ADMIN);
    }

    private long score() {
        signIn(Roles.ADMIN);
        long run = runs.startForEveryone();
        await().atMost(PATIENCE).until(() -> jobs.find(run).orElseThrow().state().isFinished());
        await().atMost(PATIENCE).until(() -> store.count("monitoring_report WHERE scoring_run_id = " + run) == 1
                && store.count("job_run WHERE state IN ('QUEUED', 'RUNNING')") == 0);
        assertThat(jobs.list("MONITORING", Pageable.ofSize(1))).extracting(JobRun::state).containsExactly(JobState.SUCCEEDED);
        return run;
    }

    /** As if the run had been made so many days ago. */
    private LocalDate backdated(long run, int days) {
        LocalDate then = day.today().minusDays(days);
        jdbc.sql("UPDATE scoring_run SET business_day = :day WHERE job_run_id = :run").param("day", then).param("run", run).update();
        return then;
    }

    /** Those of a run whom it put into one band, or not, leave some days after it. */
    private int leave(long run, String which, LocalDate on) {
        return jdbc.sql("UPDATE customer c SET status = 'CHURNED', churned_on = :on FROM prediction p WHERE p.customer_id = c.id "
                + "AND p.scoring_run_id = :run AND " + which).param("on", on).param("run", run).update();
    }

    @Test
    void everyCustomerOfARunIsCountedBesideTheRowsItsVersionWasTrainedOn() throws Exception {
        long run = score();
        MonitoringReport report = monitoring.latest().orElseThrow();
        long active = store.count("customer WHERE status = 'ACTIVE'");
        assertThat(report.runId()).isEqualTo(run);
        assertThat(report.customers()).isEqualTo(active);
        assertThat(report.basis().rows() + report.basis().unseen()).isEqualTo(CUSTOMERS);
        assertThat(report.features()).hasSize(schema.size() + schema.derived().size() + 1);
        Map<String, Double> states = jdbc.sql("""
                        SELECT s.state, count(*)::double precision / sum(count(*)) OVER () FROM customer c
                        JOIN customer_snapshot s ON s.id = c.current_snapshot_id WHERE c.status = 'ACTIVE' GROUP BY s.state""")
                .query((row, number) -> Map.entry(row.getString(1), row.getDouble(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        monitoring.distribution(run, "state").orElseThrow().bins().stream().filter(bin -> bin.level() != null).forEach(bin ->
                assertThat(bin.now()).as(bin.level()).isCloseTo(states.getOrDefault(bin.level(), 0.0), within(1e-12)));
        assertThat(store.count("monitoring_sketch")).isZero();
        mvc.perform(get(API).with(in(Roles.EXECUTIVE))).andExpect(status().isOk()).andExpect(jsonPath("$.scoringRun").value(run))
                .andExpect(jsonPath("$.score.level").exists()).andExpect(jsonPath("$.features.length()").value(report.inputs().size()));
        mvc.perform(get(API + "?run=" + (run + 1)).with(in(Roles.ADMIN))).andExpect(status().isNotFound());
        mvc.perform(get(API).with(in("NOBODY"))).andExpect(status().isForbidden());
    }

    @Test
    void aRangeThatIsScoredAgainIsCountedOnce() {
        long run = score();
        sketches.insert(run, 1, new int[] {1, 2});
        sketches.insert(run, 1, new int[] {1, 3});
        assertThat(sketches.of(run)).singleElement().satisfies(counts -> assertThat(counts).containsExactly(1, 3));
        sketches.deleteOfEnded();
        assertThat(sketches.of(run)).isEmpty();
    }

    @Test
    void aRunOfWhichNotEverybodyWasCountedIsComparedWithNothing() {
        long run = score();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("DELETE FROM monitoring_report").update();
        });
        score();
        MonitoringReport report = monitoring.report(run).orElseThrow();
        assertThat(report.customers()).isPositive();
        assertThat(report.basis()).isNull();
        assertThat(report.features()).isEmpty();
        assertThat(monitoring.latest().orElseThrow().basis()).isNotNull();
        assertThat(page("monitoring", Map.of("run", String.valueOf(run)))).contains("nothing to compare this run with");
    }

    @Test
    void theFirstOutcomeComesAfterTheWindowOfTheVersionWhateverTheSettingIsNow(@Autowired EconomicsChanges changes) {
        score();
        Economics now = changes.current();
        changes.change(now.id(), new Terms(now.annualDiscountRate(), now.margin(), now.horizonMonths(), 30), "For the test.");
        assertThat(monitoring.firstOutcome()).contains(day.today().plusDays(90));
    }

    @Test
    void outcomesAreThoseOfTheWindowWithoutErasedCustomers() {
        long run = score();
        LocalDate then = backdated(run, 95);
        int found = leave(run, "p.risk_band = 'HIGH' AND p.customer_id % 2 = 0", then.plusDays(40));
        int missed = leave(run, "p.risk_band = 'LOW' AND p.customer_id % 40 = 0", then.plusDays(20));
        leave(run, "p.risk_band = 'MEDIUM' AND p.customer_id % 3 = 0", then.plusDays(90));
        long flagged = store.count("prediction WHERE risk_band = 'HIGH'");
        int erased = jdbc.sql("""
                        UPDATE customer c SET erased_at = now(), salt = NULL FROM prediction p
                        WHERE p.customer_id = c.id AND c.churned_on = :on AND c.id % 4 = 0""").param("on", then.plusDays(40)).update();
        found -= erased;
        flagged -= erased;
        score();
        Outcome window = monitoring.outcomes(Horizon.WINDOW).getFirst();
        assertThat(window.day()).isEqualTo(then);
        assertThat(window.until()).isEqualTo(then.plusDays(90));
        assertThat(window.realised().customers()).isEqualTo(store.count("prediction WHERE scoring_run_id = " + run) - erased);
        assertThat(window.realised().left()).isEqualTo(found + missed);
        assertThat(window.realised().recall().value()).isCloseTo((double) found / (found + missed), within(1e-12));
        assertThat(window.realised().precision().value()).isCloseTo((double) found / flagged, within(1e-12));
        assertThat(window.promised().recall().value()).isEqualTo(TrainedOnce.logisticRegression().evaluation().test().recall());
        Outcome month = monitoring.outcomes(Horizon.MONTH).getFirst();
        assertThat(month.realised().left()).isEqualTo(missed);
        // Nothing is looked at twice, and a day that has not passed not at all.
        assertThat(store.count("monitoring_outcome")).isEqualTo(2);
    }

    @Test
    void whoWasContactedIsCountedAsThoseOfTheSameScoreWhoWereNot() {
        long run = score();
        LocalDate then = backdated(run, 95);
        leave(run, "p.risk_band = 'HIGH' AND p.customer_id % 2 = 0", then.plusDays(10));
        // Foreign keys and the rest of an action are not what this is about.
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("""
                    INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, to_status, channel, due_on)
                    SELECT 1, customer_id, now(), :day, 'ada', 'CONTACTED', 'PHONE', :day FROM prediction
                    WHERE risk_band = 'HIGH' AND customer_id % 2 = 1""").param("day", then.plusDays(1)).update();
        });
        long contacted = store.count("action_event");
        score();
        Realised realised = monitoring.outcomes(Horizon.WINDOW).getFirst().realised();
        assertThat(contacted).isPositive();
        assertThat(realised.contacted()).isEqualTo(contacted);
        assertThat(realised.precision().value()).isEqualTo(1);
    }

    @Test
    void anAlertIsRaisedOnceForItsCauseUntilAnotherVersionAnswers() throws Exception {
        long run = score();
        LocalDate then = backdated(run, 95);
        leave(run, "p.risk_band = 'LOW' AND p.customer_id % 8 = 0", then.plusDays(20));
        score();
        List<Alert> raised = alerts.unresolved();
        assertThat(raised).extracting(Alert::kind).contains(AlertKind.PERFORMANCE).doesNotHaveDuplicates();
        Alert alert = raised.stream().filter(each -> each.kind() == AlertKind.PERFORMANCE).findFirst().orElseThrow();
        assertThat(alert.cause()).contains("0.0% of those who left had been put at high risk");
        assertThat(store.count("audit_entry WHERE kind = 'ALERT_RAISED'")).isEqualTo(raised.size());
        acknowledged(alert);
        score();
        assertThat(alerts.unresolved()).hasSameSizeAs(raised);
        thresholdChanged();
        score();
        assertThat(alerts.unresolved()).as("the same model with another threshold").extracting(Alert::id)
                .containsExactlyElementsOf(raised.stream().map(Alert::id).toList());
        store.crown(TrainedOnce.randomForest());
        score();
        assertThat(alerts.unresolved()).noneMatch(each -> each.version() == alert.version());
        assertThat(alerts.history(alert.id())).extracting(AlertEvent::state)
                .containsExactly(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.RESOLVED);
        assertThat(alerts.history(alert.id()).getLast().note()).startsWith("Version 3 answers");
    }

    private void thresholdChanged() {
        ModelVersion before = thresholds.champion();
        ModelVersion after = thresholds.change(before.id(), before.evaluation().orElseThrow().threshold() + .001, "For the test.").version();
        assertThat(outcomes.latest(after.id(), Horizon.WINDOW)).isEqualTo(outcomes.latest(before.id(), Horizon.WINDOW)).isPresent();
        assertThat(references.find(after.id())).map(Reference::versionId).contains(before.id());
    }

    private void acknowledged(Alert alert) throws Exception {
        String path = API + "/alerts/" + alert.id() + "/acknowledge";
        String note = "{\"note\": \"We are training.\"}";
        mvc.perform(post(path).with(in(Roles.EXECUTIVE)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(note))
                .andExpect(status().isForbidden());
        mvc.perform(post(path).with(in(Roles.ADMIN)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString("Say what you make of it")));
        mvc.perform(post(path).with(in(Roles.ADMIN)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(note))
                .andExpect(status().isOk()).andExpect(jsonPath("$.state").value("acknowledged"))
                .andExpect(jsonPath("$.history[1].note").value("We are training."));
        mvc.perform(post(path).with(in(Roles.ADMIN)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(note))
                .andExpect(status().isConflict());
        mvc.perform(get(API + "/alerts?state=acknowledged").with(in(Roles.RETENTION_MANAGER))).andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[0].id").value(alert.id()));
        mvc.perform(get(API + "/alerts?state=gone").with(in(Roles.ADMIN))).andExpect(status().isBadRequest());
        mvc.perform(get(API + "/alerts/999").with(in(Roles.ADMIN))).andExpect(status().isNotFound());
        mvc.perform(get(API + "/performance").with(in(Roles.EXECUTIVE))).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.horizon == 'window')].realised.recall.value").value(0.0));
        signIn(Roles.RETENTION_MANAGER);
        assertThatThrownBy(() -> alerts.resolve(alert.id(), "Fine.")).isInstanceOf(AccessDeniedException.class);
        signIn(Roles.ADMIN);
        assertThatThrownBy(() -> alerts.resolve(alert.id(), "x".repeat(Alerts.MOST_LETTERS + 1))).hasMessageContaining("1 to 2000 characters, not 2001");
    }

    @Test
    void pagesSayWhatToDoBeforeThereIsARunAndWhatThereIsAfterwards() {
        assertThat(page("monitoring")).contains("No report yet", "Score everyone");
        assertThat(text(navigate(HomeView.class))).contains("Monitoring begins with the first scoring run");
        long run = score();
        assertThat(page("monitoring")).contains("Nothing calls for action", "distributed as where", "No outcomes yet");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(schema.size() + schema.derived().size());
        assertThat(page("monitoring", Map.of("run", String.valueOf(run), "feature", "state"))).contains("State", "By chance below");
        assertThat(page("monitoring", Map.of("feature", "score"))).contains("Churn probability");
        assertThat(page("monitoring", Map.of("feature", "nothing"))).contains("No such feature");
        assertThat(page("monitoring", Map.of("run", "no"))).contains("No report of this run");
        assertThat(page("monitoring/alerts")).contains("No alerts");
        LocalDate then = backdated(run, 95);
        leave(run, "p.risk_band = 'LOW' AND p.customer_id % 8 = 0", then.plusDays(20));
        score();
        long alert = alerts.unresolved().getFirst().id();
        for (String role : List.of(Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN)) {
            signIn(role);
            assertThat(page("monitoring")).contains("Performance has dropped", "Bands are 95% intervals").doesNotContain("No outcomes yet");
            assertThat(page("monitoring/alerts", Map.of("state", "open"))).contains("Alerts");
            Component view = view("monitoring/alerts/" + alert, Map.of());
            assertThat(text(view)).contains("History", "Version 1").doesNotContain("!{");
            assertThat(find(Button.class, view).all().stream().map(Button::getText).toList().contains("Acknowledge"))
                    .isEqualTo(role.equals(Roles.ADMIN));
        }
    }

    private String page(String path) {
        return page(path, Map.of());
    }

    private String page(String path, Map<String, String> parameters) {
        String words = text(view(path, parameters));
        assertThat(words).doesNotContain("!{");
        return words;
    }

    private Component view(String path, Map<String, String> parameters) {
        UI.getCurrent().navigate(path, parameters.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(parameters));
        return (Component) UI.getCurrent().getActiveRouterTargetsChain().getFirst();
    }

    private static RequestPostProcessor in(String role) {
        return user("ada").roles(role);
    }
}
