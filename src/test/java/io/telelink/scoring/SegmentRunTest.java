package io.telelink.scoring;

import java.time.Duration;
import java.util.List;

import io.telelink.customer.UnusableGroupException;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.Segments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ScoringTest
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class SegmentRunTest {

    private static final String ACTIVE_MEMBERS = """
            customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
            WHERE c.status = 'ACTIVE' AND s.customer_service_calls >= 2""";

    @Autowired
    ScoringRuns runs;

    @Autowired
    Jobs jobs;

    @Autowired
    Segments segments;

    @Autowired
    ScoringStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(120);
        store.champions();
    }

    @Test
    void scoresTheActiveMembersOnceAndLeavesTheAnswersOfOthersAsTheyAre() {
        finished(runs.startForEveryone());
        long everyone = store.count("customer_score");
        ScoringRun run = finished(runs.startForSegment(segment("Callers", false)));

        long members = store.count(ACTIVE_MEMBERS);
        assertThat(members).isBetween(10L, everyone - 10);
        assertThat(run.scope()).isEqualTo("SEGMENT");
        assertThat(run.job().subject()).isEqualTo("Segment Callers (version 1)");
        assertThat(run.scored()).isEqualTo(members);
        assertThat(store.count("prediction WHERE scoring_run_id = " + run.id())).isEqualTo(members);
        assertThat(store.count("prediction p WHERE p.scoring_run_id = " + run.id()
                + " AND p.customer_id IN (SELECT c.id FROM " + ACTIVE_MEMBERS + ")")).isEqualTo(members);
        assertThat(store.count("customer_score")).isEqualTo(everyone);
        assertThat(store.count("customer_score s JOIN prediction p ON p.id = s.prediction_id AND p.scoring_run_id = "
                + run.id())).isEqualTo(members);
    }

    @Test
    void aSegmentWithoutMembersIsScoredAtOnce() {
        jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = joined_on + 1000").update();
        assertThat(finished(runs.startForSegment(segment("Callers", false))).scored()).isZero();
    }

    @Test
    void whatIsNotThereIsNotScored() {
        assertThatThrownBy(() -> runs.startForSegment(4711)).isInstanceOf(UnusableGroupException.class)
                .hasMessageContaining("4711");
        assertThat(store.count("scoring_run")).isZero();
    }

    @Test
    void oneRunAtATimeWhoeverItIsOver() {
        long id = store.abandonedRun(1, 2);
        long segment = segment("Callers", true);
        assertThatThrownBy(() -> runs.startForSegment(segment)).isInstanceOf(CannotScoreException.class)
                .hasMessageContaining(String.valueOf(id));
    }

    private long segment(String name, boolean shared) {
        return segments.create(new SegmentDraft(name, shared,
                new Group(Join.ALL, List.of(new Criterion("customerServiceCalls", Operator.AT_LEAST, 2.0))), "")).id();
    }

    private ScoringRun finished(long id) {
        await().atMost(Duration.ofMinutes(1)).until(() -> jobs.find(id).orElseThrow().state().isFinished());
        ScoringRun run = runs.find(id).orElseThrow();
        assertThat(run.job().state()).as(String.valueOf(run.job().failure())).isEqualTo(JobState.SUCCEEDED);
        return run;
    }
}
