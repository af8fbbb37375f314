package io.telelink.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.TrainingRows;
import io.telelink.economics.EconomicsSettings;
import io.telelink.job.Jobs;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.AlertRaised;
import io.telelink.monitoring.Alerts;
import io.telelink.monitoring.Severity;
import io.telelink.registry.VersionStore;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.persistence.NeedTable;
import io.telelink.training.persistence.PolicyTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Trainings that nobody asks for, on days of the store that the test makes up; there is nothing to train on, so that they fail. */
@IntegrationTest
class OwnTrainingTest {

    static final LocalDate ALERT = LocalDate.of(2026, 8, 1);
    static final List<String> WHAT = List.of("churn-logistic-regression");

    @Autowired
    Store store;

    @Autowired
    TrainingPolicies policies;

    @Autowired
    TrainingNeeds needs;

    @Autowired
    Trainings trainings;

    @Autowired
    NeedTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PolicyTable policyTable;

    @Autowired
    TrainingQueue queue;

    @Autowired
    EconomicsSettings economics;

    @Autowired
    VersionStore versions;

    @Autowired
    Jobs jobs;

    @Autowired
    AuditLog audit;

    @Autowired
    AuditRecords records;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    Subscribers subscribers;
    LocalDate today = ALERT;
    Optional<LocalDate> labelled = Optional.empty();
    List<Boolean> looked = new ArrayList<>();
    AlertTraining alerts;
    ScheduledTraining schedule;

    @BeforeEach
    void empty(@Autowired ApplicationContext application) {
        store.empty();
        subscribers = new Subscribers(application);
        signIn(Roles.ADMIN);
        TrainingRows rows = mock(TrainingRows.class);
        when(rows.latestLabelledCutOff(anyInt())).thenAnswer(call -> {
            looked.add(isNeedFree());
            return labelled;
        });
        BusinessDay day = () -> today;
        alerts = new AlertTraining(table, policyTable, queue, rows, economics, versions, jobs, day, audit);
        schedule = new ScheduledTraining(policyTable, queue, day);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAlertIsAnsweredOnceCustomersOfAfterItAreLabelledAndAgainWhenLaterOnesAre() {
        policy(TrainingSchedule.OFF, OnAlert.AUTOMATIC);
        raise(1, AlertKind.PERFORMANCE);
        raise(2, AlertKind.SCORE_DRIFT);
        onDay(ALERT, ALERT.minusMonths(3).minusDays(1));
        onDay(ALERT.plusMonths(2), ALERT.minusMonths(2));
        assertThat(trainings.latest()).isEmpty();
        onDay(ALERT.plusMonths(3), ALERT.minusDays(1));
        TrainingRun first = ended();
        assertThat(first.request()).isEqualTo(new TrainingRequest(WHAT, new TrainingWindow.CutOff(ALERT.minusDays(1)), null, null));
        assertThat(first.trigger()).isEqualTo(TrainingTrigger.ALERT);
        assertThat(first.job().owner()).isEqualTo("system");
        assertThat(first.reason()).contains("2026-08-01", "cause 1");
        onDay(ALERT.plusMonths(3).plusDays(1), ALERT);
        onDay(ALERT.plusMonths(4), ALERT.minusDays(1));
        assertThat(trainings.latest()).map(run -> run.job().id()).contains(first.job().id());
        onDay(ALERT.plusMonths(5), ALERT.plusMonths(1).minusDays(1));
        assertThat(ended().job().id()).isNotEqualTo(first.job().id());
        assertThat(needs.open()).isPresent();
        // A whole churn window after the alert.
        onDay(ALERT.plusMonths(7), ALERT.plusMonths(3).minusDays(1));
        ended();
        onDay(ALERT.plusMonths(7), ALERT.plusMonths(3).minusDays(1));
        assertThat(needs.open()).isEmpty();
        assertClosed(NeedEnd.ANSWERED, "system", "a whole churn window");
    }

    @Test
    void afterSeveralTrainingsOnTooEarlyCustomersItIsGivenUpAndTold() {
        policy(TrainingSchedule.OFF, OnAlert.AUTOMATIC);
        raise(1, AlertKind.PERFORMANCE);
        for (int training = 0; training < 6; training++) {
            onDay(ALERT.plusMonths(3 + training), ALERT.plusDays(training));
            ended();
        }
        assertThat(needs.closed(PageRequest.of(0, 1))).isEmpty();
        onDay(ALERT.plusMonths(9), ALERT.plusDays(6));
        assertThat(trainings.list(PageRequest.of(0, 10)).getTotalElements()).isEqualTo(6);
        assertClosed(NeedEnd.GIVEN_UP, "system", "6 trainings");
    }

    private void assertClosed(NeedEnd end, String by, String note) {
        assertThat(needs.open()).isEmpty();
        ClosedNeed closed = needs.closed(PageRequest.of(0, 1)).getContent().getFirst();
        assertThat(closed.end()).isEqualTo(end);
        assertThat(closed.closedBy()).isEqualTo(by);
        assertThat(closed.note()).contains(note);
        assertThat(records.first("TRAINING_NEED_" + end, "training need " + closed.id())).hasValueSatisfying(entry ->
                assertThat(entry.details()).contains(note));
    }

    @Test
    void aSuggestionWaitsForAPersonWhoStartsOrDismissesIt() {
        raise(1, AlertKind.PERFORMANCE);
        onDay(ALERT.plusMonths(4), ALERT);
        assertThat(trainings.latest()).isEmpty();
        TrainingNeed need = needs.open().orElseThrow();
        assertThat(needs.labelsFrom(need)).as("the day after the last that counts").isEqualTo(LocalDate.of(2026, 10, 30));
        long run = needs.start(need.id());
        subscribers.finished(run);
        assertThat(needs.open().orElseThrow().lastRun()).contains(run);
        assertThat(trainings.find(run).orElseThrow().job().owner()).isEqualTo("ada");
        for (String reason : List.of(" ", "x".repeat(501), "a\0b")) {
            assertThatThrownBy(() -> needs.dismiss(need.id(), reason)).isInstanceOf(TrainingRefusedException.class)
                    .hasMessageStartingWith("Say why no training is needed, in 1 to 500 characters");
        }
        assertThatThrownBy(() -> table.close(need.id(), NeedEnd.DISMISSED, " ", "ada")).hasMessageContaining("ck_training_need_dismissed");
        assertThatThrownBy(() -> table.close(need.id(), NeedEnd.DISMISSED, "x".repeat(501), "ada"))
                .hasMessageContaining("ck_training_need_note");
        needs.dismiss(need.id(), "A price change that we know of.");
        assertClosed(NeedEnd.DISMISSED, "ada", "A price change that we know of.");
        assertThatThrownBy(() -> needs.start(need.id())).isInstanceOf(TrainingRefusedException.class);
    }

    @Test
    void whatPeopleResolveTheLastAlertOfAsksForNoTrainingAnyMore(@Autowired Alerts known) {
        for (long alert : new long[] {1, 2}) {
            store(alert);
            raise(alert, AlertKind.PERFORMANCE);
        }
        known.resolve(1, "A price change that we know of.");
        assertThat(needs.open()).isPresent();
        known.resolve(2, "The same.");
        assertClosed(NeedEnd.RESOLVED, "ada", "Every alert");
        // What the monitoring resolves itself, because another model answers, leaves later trainings wanted.
        for (long alert : new long[] {3, 4}) {
            store(alert);
            raise(alert, AlertKind.PERFORMANCE);
        }
        jdbc.sql("INSERT INTO monitoring_alert_event (alert_id, state, actor, note, at) VALUES (3, 'RESOLVED', 'monitoring', '', now())")
                .update();
        known.resolve(4, "A price change that we know of.");
        assertThat(needs.open()).isPresent();
    }

    /** An alert as the monitoring keeps it, but for its run. */
    private void store(long id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("""
                            INSERT INTO model_version (id, task, number, specification, title, artifact_sha256, evaluation, provenance, created_by)
                            OVERRIDING SYSTEM VALUE VALUES (999, 'CHURN', 999, 's', 't', '', '{}', '{}', 'ada') ON CONFLICT DO NOTHING""").update();
            jdbc.sql("""
                            INSERT INTO monitoring_alert (id, kind, severity, model_version_id, scoring_run_id, business_day, cause, raised_at)
                            OVERRIDING SYSTEM VALUE VALUES (:id, 'PERFORMANCE', 'ALERT', 999, 1, :day, 'cause', now())""")
                    .param("id", id).param("day", ALERT).update();
            jdbc.sql("INSERT INTO monitoring_alert_event (alert_id, state, actor, note, at) VALUES (:id, 'OPEN', 'monitoring', '', now())")
                    .param("id", id).update();
        });
    }

    @Test
    void nobodyWhoRaisesAnAlertWaitsWhileCutOffsAreLookedFor() {
        policy(TrainingSchedule.OFF, OnAlert.AUTOMATIC);
        raise(1, AlertKind.PERFORMANCE);
        onDay(ALERT.plusMonths(3), ALERT.minusMonths(1));
        assertThat(looked).containsExactly(true);
        onDay(ALERT.plusMonths(3), ALERT.minusMonths(1));
        assertThat(looked).hasSize(1);
    }

    @Test
    void alertsOfBrokenDataAndThoseThatThePolicyPassesOverAskForNothing() {
        raise(1, AlertKind.MISSING_VALUES);
        raise(2, AlertKind.VOLUME);
        assertThat(needs.open()).isEmpty();
        policy(TrainingSchedule.OFF, OnAlert.NONE);
        raise(3, AlertKind.PERFORMANCE);
        assertThat(needs.open()).isEmpty();
    }

    @Test
    void theScheduleStartsATrainingOnceForEachOfItsDays() {
        TrainingPolicy policy = policy(TrainingSchedule.MONTHLY, OnAlert.NONE);
        today = Objects.requireNonNull(policy.setOn());
        transaction.executeWithoutResult(status -> schedule.startIfDue());
        assertThat(trainings.latest()).isEmpty();
        today = TrainingSchedule.MONTHLY.next(today);
        transaction.executeWithoutResult(status -> schedule.startIfDue());
        transaction.executeWithoutResult(status -> schedule.startIfDue());
        TrainingRun run = ended();
        assertThat(trainings.list(PageRequest.of(0, 10)).getTotalElements()).isEqualTo(1);
        assertThat(run.trigger()).isEqualTo(TrainingTrigger.SCHEDULE);
        assertThat(run.reason()).isEqualTo("Schedule: monthly, of " + today + ".");
    }

    @Test
    void theRulesAreChangedByAdministratorsWithAReasonFromWhatTheySaw() {
        TrainingPolicy policy = policy(TrainingSchedule.MONTHLY, OnAlert.NONE);
        PolicyRules other = new PolicyRules(TrainingSchedule.OFF, WHAT, OnAlert.NONE, 28, true);
        assertThatThrownBy(() -> policies.change(0, other, "because")).isInstanceOf(TrainingRefusedException.class)
                .hasMessageContaining("meanwhile");
        assertThatThrownBy(() -> policies.change(policy.id(), policy.rules(), "because")).hasMessageContaining("Nothing would change");
        assertThatThrownBy(() -> policies.change(policy.id(), other, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policies.change(policy.id(),
                new PolicyRules(TrainingSchedule.OFF, List.of("churn-by-magic"), OnAlert.NONE, 28, true), "because"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("churn-by-magic");
        signIn(Roles.EXECUTIVE);
        assertThatThrownBy(() -> policies.change(policy.id(), other, "because")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> needs.start(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> needs.dismiss(1, "because")).isInstanceOf(AccessDeniedException.class);
        assertThat(needs.open()).isEmpty();
        assertThat(policies.current().id()).isEqualTo(policy.id());
    }

    private TrainingPolicy policy(TrainingSchedule schedule, OnAlert onAlert) {
        return policies.change(policies.current().id(), new PolicyRules(schedule, WHAT, onAlert, 28, true), "For the test.");
    }

    private void raise(long id, AlertKind kind) {
        transaction.executeWithoutResult(status -> events.publishEvent(new AlertRaised(id, kind, Severity.ALERT, "cause " + id, ALERT)));
    }

    /** Whether another transaction could take the lock of needs now. */
    private boolean isNeedFree() {
        TransactionTemplate other = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(other.execute(status -> jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('training_need'))")
                .query(Boolean.class).single()));
    }

    private void onDay(LocalDate day, LocalDate latestLabelled) {
        today = day;
        labelled = Optional.of(latestLabelled);
        transaction.executeWithoutResult(status -> alerts.follow());
    }

    private TrainingRun ended() {
        long id = trainings.latest().orElseThrow().job().id();
        subscribers.finished(id);
        return trainings.find(id).orElseThrow();
    }

    private static void signIn(String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("ada", null, "ROLE_" + role));
        SecurityContextHolder.setContext(context);
    }
}
