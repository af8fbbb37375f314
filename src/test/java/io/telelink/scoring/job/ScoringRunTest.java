package io.telelink.scoring.job;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.zaxxer.hikari.HikariDataSource;
import io.telelink.access.SystemActor;
import io.telelink.audit.AuditRecords;
import io.telelink.customer.BusinessDay;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsChanges;
import io.telelink.economics.EconomicsSettings;
import io.telelink.economics.Terms;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobProgress;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.data.Schema;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.RangeObserver;
import io.telelink.scoring.Replays;
import io.telelink.scoring.RunRequest;
import io.telelink.scoring.ScoredRange;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import io.telelink.scoring.TrainedOnce;
import io.telelink.scoring.compute.Methods;
import io.telelink.scoring.compute.Occasion;
import io.telelink.scoring.compute.RangeScorer;
import io.telelink.scoring.ledger.PredictionEvidence;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ScoringTest
@TestPropertySource(properties = {"telelink.scoring.range-rows=40", "telelink.scoring.threads=32"})
class ScoringRunTest {

    private static final int CUSTOMERS = 150;

    @Autowired
    ScoringHandler handler;

    @Autowired
    RunPlan plan;

    @Autowired
    RangeTable ranges;

    @Autowired
    RangeScoring scoring;

    @Autowired
    ScoringRunTable runs;

    @Autowired
    ScoringStore store;

    @Autowired
    VersionStore versions;

    @Autowired
    AuditRecords ledger;

    @Autowired
    Schema schema;

    @Autowired
    Methods methods;

    @Autowired
    Replays replays;

    @Autowired
    RunRequest asked;

    @Autowired
    EconomicsSettings economics;

    @Autowired
    EconomicsChanges changes;

    @Autowired
    Jobs jobs;

    @Autowired
    BusinessDay day;

    @Autowired
    HikariDataSource dataSource;

    @Autowired
    Observer observer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    long churn;
    long value;

    /** Does what the test says with each range that is scored. */
    static class Observer implements RangeObserver {

        volatile Runnable script = () -> { };

        @Override
        public void scored(ScoredRange range) {
            script.run();
        }
    }

    @TestConfiguration
    static class Observing {

        @Bean
        Observer observer() {
            return new Observer();
        }
    }

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(CUSTOMERS);
        store.champions();
        churn = versions.list(Task.CHURN).getFirst().id();
        value = versions.list(Task.VALUE).getFirst().id();
    }

    /** Does something at the first report, when the run is divided into ranges. */
    private static JobProgress atFirst(Runnable action) {
        boolean[] done = {false};
        return new JobProgress() {
            @Override
            public void report(String stage, long scored, long total) {
                assertThat(scored).isLessThanOrEqualTo(stage.equals("Scoring") ? total : Long.MAX_VALUE);
                if (!done[0]) {
                    done[0] = true;
                    action.run();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private void run(long id) {
        handler.run(id, atFirst(() -> { }));
    }

    private long newRun() {
        return store.abandonedRun(churn, value);
    }

    /** Scores a range as a process does that is killed after it. */
    private void scoreOneRange(long id) {
        Instant at = runs.ending(id).predictedAt();
        ScoringRun run = runs.of(jobs.find(id).orElseThrow());
        var scorer = new RangeScorer(methods.of(run, runs.basis(id)), schema);
        transaction.executeWithoutResult(status -> scoring.score(ranges.claim(id).orElseThrow(), run, scorer,
                new Occasion(id, at, "ada", Purpose.SCORING_RUN)));
    }

    private void everybodyIsScoredOnceIn(long id) {
        long active = store.count("customer WHERE status = 'ACTIVE'");
        assertThat(store.count("prediction WHERE scoring_run_id = " + id)).isEqualTo(active);
        assertThat(jdbc.sql("SELECT count(DISTINCT customer_id) FROM prediction WHERE scoring_run_id = :id").param("id", id)
                .query(Long.class).single()).isEqualTo(active);
        assertThat(store.count("customer_score s JOIN prediction p ON p.id = s.prediction_id AND p.probability = s.probability "
                + "AND p.clv = s.clv AND p.predicted_at = s.scored_at AND p.scoring_run_id = " + id)).isEqualTo(active);
    }

    @Test
    void aReaderThatTakesLongIsWaitedFor() throws Exception {
        long id = newRun();
        try (var reader = dataSource.getConnection(); var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("LOCK TABLE customer_score IN ACCESS SHARE MODE");
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run(id));
            while (runs.ending(id).closedAt() == null) {
                LockSupport.parkNanos(50_000_000);
            }
            LockSupport.parkNanos(2_500_000_000L);
            assertThat(running).isNotDone();
            reader.rollback();
            reader.setAutoCommit(true);
            running.get(30, TimeUnit.SECONDS);
        }
        everybodyIsScoredOnceIn(id);
    }

    @Test
    void everyActiveCustomerIsScoredExactlyOnce() {
        long id = newRun();
        run(id);
        assertThat(store.count("customer WHERE status = 'ACTIVE'")).isBetween(100L, (long) CUSTOMERS);
        everybodyIsScoredOnceIn(id);
        assertThat(runs.of(jobs.find(id).orElseThrow()).businessDay()).isEqualTo(day.today());
        assertThat(ledger.first(PredictionEvidence.RUN_SEALED, PredictionEvidence.runSubject(id)))
                .hasValueSatisfying(entry -> assertThat(entry.details()).contains("SUCCEEDED"));
    }

    @Test
    void aRunFromBeforeThereWereSettingsComesOutTheSameAgain() {
        long id = newRun();
        run(id);
        assertThat(store.count("prediction WHERE economics_id IS NULL")).isPositive();
        assertThat(SystemActor.call(() -> replays.sample(id, 1_000, 1)).different()).isEmpty();
        assertThat(SystemActor.call(() -> replays.sample(id, 1_000, 1)).replayed()).isPositive();
    }

    @Test
    void everyRangeUsesTheSettingsThatWereInForceWhenTheRunWasAskedFor() {
        long id = SystemActor.call(() -> asked.everyone("ada"));
        Economics then = economics.current();
        SystemActor.run(() -> changes.change(then.id(), new Terms(.2, .5, 24, 90), "Another margin."));
        eventually(id);
        assertThat(store.count("prediction WHERE economics_id = " + then.id())).isEqualTo(store.count("customer WHERE status = 'ACTIVE'"));
        assertThat(store.count("customer_score WHERE economics_id = " + then.id() + " AND clv_low <= clv AND clv_high >= clv"))
                .isEqualTo(store.count("customer_score"));
        assertThat(SystemActor.call(() -> replays.sample(id, 1_000, 1)).different()).isEmpty();
    }

    private void eventually(long id) {
        while (!jobs.find(id).orElseThrow().state().isFinished()) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(jobs.find(id).orElseThrow().failure()).isNull();
    }

    @Test
    void churnersAreNeverScoredAgain() {
        run(newRun());
        assertThat(store.count("customer WHERE status = 'CHURNED'")).isPositive();
        assertThat(store.count("prediction p JOIN customer c ON c.id = p.customer_id WHERE c.status = 'CHURNED'"))
                .isZero();
    }

    @Test
    void aRunGoesOnAfterTheRangesThatAreDone() {
        long id = newRun();
        plan.divide(id);
        scoreOneRange(id);
        scoreOneRange(id);
        assertThat(store.count("prediction")).isEqualTo(80);
        assertThat(store.count("customer_score")).as("half a run is not shown").isZero();
        List<Long> before = jdbc.sql("SELECT id FROM prediction ORDER BY id").query(Long.class).list();

        run(id);

        assertThat(jdbc.sql("SELECT id FROM prediction ORDER BY id").query(Long.class).list()).containsAll(before);
        everybodyIsScoredOnceIn(id);
    }

    @Test
    void aRunThatWasClosedBeforeACrashStillShowsItsAnswers() {
        long id = newRun();
        run(id);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE scoring_run SET published_at = NULL").update();
            jdbc.sql("DELETE FROM customer_score").update();
        });
        run(id);
        everybodyIsScoredOnceIn(id);
    }

    @Test
    void twoProcessesThatLeadTheSameRunDoNotHarmEachOther() {
        long id = newRun();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> run(id));
        run(id);
        other.join();
        everybodyIsScoredOnceIn(id);
        assertThat(store.count("audit_entry WHERE kind = 'SCORING_RUN_SEALED'")).isEqualTo(1);
    }

    @Test
    void aLostDatabaseIsWaitedFor() {
        long id = newRun();
        handler.run(id, atFirst(() -> jdbc.sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()""").query(Long.class).single()));
        everybodyIsScoredOnceIn(id);
    }

    @Test
    void aRangeThatKeepsFailingFailsTheRunWithItsReason() {
        long before = newRun();
        run(before);
        long unlucky = jdbc.sql("SELECT min(id) + 60 FROM customer").query(Long.class).single();
        jdbc.sql("ALTER TABLE prediction ADD CONSTRAINT refuse_one CHECK (customer_id <> " + unlucky + " OR scoring_run_id = "
                + before + ")").update();
        try {
            long id = newRun();
            assertThatThrownBy(() -> run(id)).isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("could not be scored");
            assertThat(store.count("scoring_range WHERE state = 'FAILED' AND job_run_id = " + id)).isEqualTo(1);
            assertThat(store.count("prediction WHERE scoring_run_id = " + id)).isPositive();
            assertThat(ledger.first(PredictionEvidence.RUN_SEALED, PredictionEvidence.runSubject(id)))
                    .hasValueSatisfying(entry -> assertThat(entry.details()).contains("FAILED"));
            everybodyIsScoredOnceIn(before);
        } finally {
            jdbc.sql("ALTER TABLE prediction DROP CONSTRAINT refuse_one").update();
        }
    }

    @Test
    @Timeout(120)
    void aRangeThatFailsWithAnErrorFailsTheRunAsAnyOtherDoes() {
        long id = newRun();
        observer.script = () -> {
            throw new NoSuchMethodError("of another version");
        };
        try {
            assertThatThrownBy(() -> run(id)).isInstanceOf(JobFailedException.class).hasMessageContaining("NoSuchMethodError");
        } finally {
            observer.script = () -> { };
        }
    }

    @Test
    void aRunThatCannotProveThatEverybodyWasScoredOnceIsClosedAndSealedAsFailed() {
        long id = newRun();
        assertThatThrownBy(() -> handler.run(id, new JobProgress() {
            @Override
            public void report(String stage, long done, long total) {
                if (stage.startsWith("Proving")) {
                    jdbc.sql("UPDATE scoring_range SET low = low + 1 WHERE position = 1").update();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        })).isInstanceOf(JobFailedException.class).hasMessageContaining("predictions for");
        assertThat(runs.ending(id).closedAt()).as("helpers look for runs that are open").isNotNull();
        assertThat(ledger.first(PredictionEvidence.RUN_SEALED, PredictionEvidence.runSubject(id)))
                .hasValueSatisfying(entry -> assertThat(entry.details()).contains("FAILED"));
        assertThatThrownBy(() -> run(id)).as("taken up again after a crash").isInstanceOf(JobFailedException.class);
        assertThat(store.count("customer_score")).isZero();
    }

    /** Ranges that cannot be taken, though they can be counted. */
    @Test
    @Timeout(120)
    void aRunThatNoThreadIsLeftForFails() {
        long id = newRun();
        plan.divide(id);
        jdbc.sql("ALTER TABLE scoring_range RENAME COLUMN not_before TO away").update();
        try {
            assertThatThrownBy(() -> run(id)).isInstanceOf(JobFailedException.class).hasMessageContaining("No thread is left");
        } finally {
            jdbc.sql("ALTER TABLE scoring_range RENAME COLUMN away TO not_before").update();
        }
        assertThat(runs.ending(id).closedAt()).isNotNull();
    }

    @Test
    void halfOfTheConnectionsAreLeftToOthersHoweverManyThreadsAreWanted() {
        long id = newRun();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        observer.script = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            LockSupport.parkNanos(200_000_000);
            atOnce.decrementAndGet();
        };
        try {
            long other = newRun();
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> run(other));
            run(id);
            beside.join();
        } finally {
            observer.script = () -> { };
        }
        assertThat(most.get()).isBetween(2, dataSource.getMaximumPoolSize() / 2);
    }

    @Test
    void aCancelledRunKeepsItsPredictionsAndShowsNoneOfThem() {
        long id = newRun();
        assertThatThrownBy(() -> handler.run(id, new JobProgress() {
            @Override
            public void report(String stage, long done, long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        })).isInstanceOf(JobCancelledException.class);
        assertThat(runs.ending(id).closedAt()).isNotNull();
        assertThat(store.count("customer_score")).isZero();
        assertThat(ranges.claim(id)).as("nobody adds to a closed run").isEmpty();
        assertThatThrownBy(() -> run(id)).as("taken up again after a crash").isInstanceOf(JobCancelledException.class);
        assertThat(store.count("customer_score")).isZero();
    }

    @Test
    void aRunKeepsTheVersionsItWasAskedForWith() {
        long id = newRun();
        plan.divide(id);
        scoreOneRange(id);
        ModelVersion later = store.crown(TrainedOnce.logisticRegression());
        run(id);
        assertThat(versions.champions().orElseThrow().churnVersionId()).isEqualTo(later.id());
        assertThat(jdbc.sql("SELECT DISTINCT churn_version_id FROM prediction").query(Long.class).list())
                .containsExactly(churn);
    }

    @Test
    void whoComesInWhileARunIsUnderWayIsLeftToTheNext() {
        long id = newRun();
        plan.divide(id);
        long known = store.count("customer WHERE status = 'ACTIVE'");
        store.customers(CUSTOMERS + 100);
        run(id);
        assertThat(store.count("prediction")).isEqualTo(known);
        assertThat(store.count("customer_score")).isEqualTo(known);
    }

    @Test
    void anAnswerGivenMeanwhileIsNewerThanTheRuns() {
        run(newRun());
        long id = newRun();
        plan.divide(id);
        long customer = jdbc.sql("SELECT min(customer_id) FROM customer_score").query(Long.class).single();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE customer_score SET scored_at = now() + interval '1 second', probability = .123
                        WHERE customer_id = :id""").param("id", customer).update());
        run(id);
        assertThat(jdbc.sql("SELECT probability FROM customer_score WHERE customer_id = :id").param("id", customer)
                .query(Double.class).single()).isEqualTo(.123);
        assertThat(store.count("customer_score s JOIN prediction p ON p.id = s.prediction_id WHERE p.scoring_run_id = " + id))
                .isEqualTo(store.count("customer_score") - 1);
    }

    @Test
    void anExchangedTableHasTheKeysOfTheFormer() {
        List<String> before = keys();
        run(newRun());
        run(newRun());
        assertThat(keys()).isEqualTo(before);
        assertThat(store.count("pg_class WHERE relname IN ('customer_score_next', 'customer_score_former')")).isZero();
    }

    private List<String> keys() {
        return jdbc.sql("""
                SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'customer_score'::regclass
                UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid = 'customer_score'::regclass AND contype <> 'n'
                UNION ALL SELECT attname || attnum FROM pg_attribute WHERE attrelid = 'customer_score'::regclass
                UNION ALL SELECT obj_description('customer_score'::regclass)
                ORDER BY 1""").query(String.class).list();
    }

    @Test
    void reasonsAreStoredForHighAndMediumRiskAlone() {
        run(newRun());
        assertThat(store.count("prediction WHERE (risk_band = 'LOW') <> (reason_features IS NULL)")).isZero();
        assertThat(store.count("prediction WHERE cardinality(reason_features) = 5")).isPositive();
    }
}
