package io.telelink.shadow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.telelink.access.SystemActor;
import io.telelink.customer.Snapshots;
import io.telelink.job.JobProgress;
import io.telelink.learning.Task;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.RiskBand;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.RunBegun;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringRuns;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.TrainedOnce;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.ChallengerReport;
import io.telelink.shadow.ShadowReports;
import io.telelink.shadow.ShadowStore;
import io.telelink.shadow.ShadowTest;
import io.telelink.shadow.ShadowedRun;
import io.telelink.shadow.persistence.ShadowAnswerTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShadowTest
class ShadowRunTest {

    private static final int CUSTOMERS = 150;
    private static final String SAID = """
            SELECT customer_id || ' ' || margin || ' ' || raw_probability || ' ' || probability || ' ' || risk_band || ' ' || clv || ' '
                || clv_low || ' ' || clv_high || ' ' || recommendation || ' ' || coalesce(reason_features::text, '')
            FROM prediction WHERE scoring_run_id = :run ORDER BY customer_id""";
    private static final String SHOWN = """
            SELECT customer_id || ' ' || probability || ' ' || risk_band || ' ' || clv || ' ' || recommendation || ' '
                || coalesce(main_reason, '')
            FROM customer_score ORDER BY customer_id""";

    @Autowired
    ShadowStore shadow;

    @Autowired
    ScoringStore store;

    @Autowired
    ShadowReports reports;

    @Autowired
    ShadowAnswerTable answers;

    @Autowired
    VersionStore versions;

    @Autowired
    Snapshots snapshots;

    @Autowired
    ScoringRuns runs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    long forest;
    long network;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(CUSTOMERS);
        store.champions();
        forest = shadow.register(TrainedOnce.randomForest(), "A forest");
        network = shadow.register(TrainedOnce.network(), "A network");
    }

    /** One customer at a time, the way an answer is given. */
    @Test
    void whatIsKeptIsWhatBothWouldAnswer() {
        Challenger challenger = shadow.inShadow(forest);
        long run = shadow.run();
        shadow.conclude();
        ChurnModel champion = versions.churn(versions.champion(Task.CHURN).orElseThrow().id());
        ChurnModel other = versions.churn(forest);
        int customers = 0;
        long[] moves = new long[9];
        for (int position : answers.positions(run, challenger.id())) {
            ShadowAnswerTable.Answers range = answers.answers(run, challenger.id(), position);
            for (int i = 0; i < range.customers().length; i++) {
                double[] row = snapshots.current(range.customers()[i]).orElseThrow().row();
                double own = champion.answer(row).probability();
                double others = other.answer(row).probability();
                assertThat(range.champion()[i]).isCloseTo(own, within(1e-6));
                assertThat(range.challenger()[i]).isCloseTo(others, within(1e-6));
                assertThat(range.challenger()[i] >= other.threshold()).isEqualTo(others >= other.threshold());
                moves[champion.band(own).ordinal() * 3 + other.band(others).ordinal()]++;
                customers++;
            }
        }
        assertThat(customers).isEqualTo((int) store.count("customer WHERE status = 'ACTIVE'"));
        ShadowedRun seen = report(challenger).agreed().orElseThrow();
        assertThat(seen.runId()).isEqualTo(run);
        assertThat(seen.agreement()).isNotNull();
        for (RiskBand from : RiskBand.values()) {
            for (RiskBand to : RiskBand.values()) {
                assertThat(seen.agreement().moves().of(from, to)).isEqualTo(moves[from.ordinal() * 3 + to.ordinal()]);
            }
        }
        assertThat(seen.agreement().correlation()).isBetween(-1.0, 1.0);
    }

    @Test
    void challengersInfluenceNobody() {
        long alone = shadow.run();
        List<String> shown = jdbc.sql(SHOWN).query(String.class).list();
        shadow.inShadow(forest);
        shadow.inShadow(network);
        long watched = shadow.run();
        assertThat(said(watched)).isEqualTo(said(alone)).isNotEmpty();
        assertThat(jdbc.sql(SHOWN).query(String.class).list()).isEqualTo(shown);
        assertThat(store.count("prediction p JOIN challenger c ON c.model_version_id = p.churn_version_id")).isZero();
        assertThat(store.count("shadow_answer")).isEqualTo(2 * store.count("scoring_range WHERE job_run_id = " + watched));
    }

    @Test
    void aRunKeepsItsChallengersAlsoAfterACrash() {
        Challenger first = shadow.inShadow(forest);
        long run = shadow.newRun();
        assertThatThrownBy(() -> shadow.score(run, dyingAtTheFirstReport())).isInstanceOf(IllegalStateException.class);
        shadow.end(first);
        shadow.inShadow(network);
        shadow.score(run, ShadowStore.quiet());
        assertThat(jdbc.sql("SELECT DISTINCT challenger_id FROM shadow_answer").query(Long.class).list()).containsExactly(first.id());
        everyRangeIsAnsweredOnce(run);
    }

    @Test
    void twoProcessesOnOneRunAnswerEveryRangeOnce() {
        shadow.inShadow(forest);
        long run = shadow.newRun();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> shadow.score(run, ShadowStore.quiet()));
        shadow.score(run, ShadowStore.quiet());
        other.join();
        everyRangeIsAnsweredOnce(run);
    }

    @Test
    void aChallengerThatFailsIsLeftOutAndTheRunGoesOn() {
        Challenger failing = shadow.inShadow(forest);
        Challenger fine = shadow.inShadow(network);
        jdbc.sql("ALTER TABLE shadow_answer ADD CONSTRAINT refuse_one CHECK (challenger_id <> " + failing.id() + " OR position < 2)").update();
        try {
            long run = shadow.run();
            shadow.conclude();
            long active = store.count("customer WHERE status = 'ACTIVE'");
            assertThat(store.count("prediction WHERE scoring_run_id = " + run)).isEqualTo(active);
            assertThat(store.count("customer_score")).isEqualTo(active);
            ShadowedRun left = report(failing).runs().getFirst();
            assertThat(left.failure()).contains("It failed at customers");
            assertThat(left.agreement()).as("nothing is concluded from half a run").isNull();
            assertThat(report(fine).agreed().orElseThrow().agreement().moves().customers()).isEqualTo(active);
        } finally {
            jdbc.sql("ALTER TABLE shadow_answer DROP CONSTRAINT refuse_one").update();
        }
    }

    @Test
    void runsOfASegmentAreNotShadowed() {
        shadow.inShadow(forest);
        ScoringRun run = SystemActor.call(() -> runs.find(shadow.newRun())).orElseThrow();
        events.publishEvent(new RunBegun(new ScoringRun(run.job(), "SEGMENT", 7L, run.churnVersionId(), run.churnVersion(),
                run.valueVersionId(), run.valueVersion(), LocalDate.EPOCH, 0, 0, 0)));
        assertThat(store.count("shadow_run")).isZero();
        events.publishEvent(new RunBegun(new ScoringRun(run.job(), "ALL", null, run.churnVersionId(), run.churnVersion(),
                run.valueVersionId(), run.valueVersion(), LocalDate.EPOCH, 0, 0, 0)));
        assertThat(store.count("shadow_run")).isEqualTo(1);
    }

    @Test
    void withoutAChallengerNothingIsKept() {
        shadow.run();
        assertThat(store.count("shadow_range") + store.count("shadow_run")).isZero();
    }

    private void everyRangeIsAnsweredOnce(long run) {
        long active = store.count("customer WHERE status = 'ACTIVE'");
        assertThat(store.count("prediction WHERE scoring_run_id = " + run)).isEqualTo(active);
        assertThat(jdbc.sql("SELECT sum(customers) FROM shadow_range").query(Long.class).single()).isEqualTo(active);
        assertThat(store.count("shadow_answer")).isEqualTo(store.count("scoring_range WHERE job_run_id = " + run)).isGreaterThan(1);
    }

    private static JobProgress dyingAtTheFirstReport() {
        return new JobProgress() {
            @Override
            public void report(String stage, long done, long total) {
                throw new IllegalStateException("killed");
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private List<String> said(long run) {
        return jdbc.sql(SAID).param("run", run).query(String.class).list();
    }

    private ChallengerReport report(Challenger challenger) {
        return SystemActor.call(() -> reports.find(challenger.id())).orElseThrow();
    }
}
