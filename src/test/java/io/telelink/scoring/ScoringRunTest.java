package io.telelink.scoring;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.telelink.job.JobProgress;
import io.telelink.learning.Task;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@ScoringTest
@TestPropertySource(properties = "telelink.scoring.range-rows=40")
class ScoringRunTest {

    private static final int CUSTOMERS = 150;

    @Autowired
    ScoringHandler handler;

    @Autowired
    ScoringStore store;

    @Autowired
    VersionStore versions;

    @Autowired
    JdbcClient jdbc;

    long churn;
    long value;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(CUSTOMERS);
        store.champions();
        churn = versions.list(Task.CHURN).getFirst().id();
        value = versions.list(Task.VALUE).getFirst().id();
    }

    /** Counts reports; fails like a machine that is switched off when it has seen so many. */
    private static final class Progress implements JobProgress {

        private final int most;
        private int reports;

        Progress(int most) {
            this.most = most;
        }

        @Override
        public void report(String stage, long done, long total) {
            assertThat(done).isLessThanOrEqualTo(total);
            if (++reports > most) {
                throw new IllegalStateException("switched off");
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private void run(long id) {
        handler.run(id, new Progress(Integer.MAX_VALUE));
    }

    @Test
    void everyActiveCustomerIsScoredExactlyOnce() {
        run(store.abandonedRun(churn, value));
        long active = store.count("customer WHERE status = 'ACTIVE'");
        assertThat(active).isBetween(100L, (long) CUSTOMERS);
        assertThat(store.count("prediction")).isEqualTo(active);
        assertThat(jdbc.sql("SELECT count(DISTINCT customer_id) FROM prediction").query(Long.class).single())
                .isEqualTo(active);
        assertThat(store.count("customer_score s JOIN prediction p ON p.id = s.prediction_id "
                + "AND p.probability = s.probability AND p.clv = s.clv")).isEqualTo(active);
    }

    @Test
    void churnersAreNeverScoredAgain() {
        run(store.abandonedRun(churn, value));
        assertThat(store.count("customer WHERE status = 'CHURNED'")).isPositive();
        assertThat(store.count("prediction p JOIN customer c ON c.id = p.customer_id WHERE c.status = 'CHURNED'"))
                .isZero();
    }

    @Test
    void aRunGoesOnAfterItsLastCommittedRange() {
        long id = store.abandonedRun(churn, value);
        assertThatThrownBy(() -> handler.run(id, new Progress(2))).hasMessage("switched off");
        Map<String, Object> before = jdbc.sql("SELECT last_customer_id, high + medium + low AS scored FROM scoring_run")
                .query().singleRow();
        assertThat(before).containsEntry("scored", 80L);
        long lastId = jdbc.sql("SELECT max(id) FROM prediction").query(Long.class).single();

        run(id);

        long active = store.count("customer WHERE status = 'ACTIVE'");
        assertThat(store.count("prediction WHERE id <= " + lastId)).isEqualTo(80);
        assertThat(store.count("prediction")).isEqualTo(active);
        assertThat(jdbc.sql("SELECT high + medium + low FROM scoring_run").query(Long.class).single()).isEqualTo(active);
    }

    @Test
    void aRunKeepsTheVersionsItWasAskedForWith() {
        long id = store.abandonedRun(churn, value);
        ModelVersion later = store.crown(TrainedOnce.logisticRegression());
        run(id);
        assertThat(versions.champions().orElseThrow().churnVersionId()).isEqualTo(later.id());
        assertThat(jdbc.sql("SELECT DISTINCT churn_version_id FROM prediction").query(Long.class).list())
                .containsExactly(churn);
    }

    @Test
    void whoComesInWhileARunIsUnderWayDoesNotBreakIt() {
        long id = store.abandonedRun(churn, value);
        var arrivals = new AtomicInteger();
        handler.run(id, new JobProgress() {
            @Override
            public void report(String stage, long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
                if (arrivals.getAndIncrement() == 0) {
                    store.customers(CUSTOMERS + 100);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(store.count("prediction")).isEqualTo(store.count("customer WHERE status = 'ACTIVE'"));
    }

    @Test
    void storedContributionsSumToTheStoredMargin() {
        run(store.abandonedRun(churn, value));
        run(store.abandonedRun(store.crown(TrainedOnce.randomForest()).id(), value));
        var rows = jdbc.sql("""
                SELECT margin, explanation->>'scale' AS scale, (explanation->>'base')::float8
                    + (explanation->>'others')::float8
                    + (SELECT sum((r->>'contribution')::float8) FROM jsonb_array_elements(explanation->'top') r) AS sum
                FROM prediction""").query().listOfRows();
        assertThat(rows).extracting(row -> row.get("scale")).contains("log-odds", "probability");
        assertThat(rows).allSatisfy(row ->
                assertThat((double) row.get("sum")).isCloseTo((double) row.get("margin"), within(1e-9)));
    }
}
