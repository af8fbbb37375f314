package io.telelink.scoring;

import java.util.List;

import io.telelink.access.SystemActor;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsChanges;
import io.telelink.economics.EconomicsSettings;
import io.telelink.economics.Terms;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.model.Contribution;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.BilledSubscribers;
import io.telelink.training.Subscribers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Values of customers with bills, by each kind of value version. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithMockUser(username = "ada", roles = "ADMIN")
class ValueScoringTest {

    @Autowired
    Store store;

    @Autowired
    VersionStore versions;

    @Autowired
    Jobs jobs;

    @Autowired
    RunRequest runs;

    @Autowired
    Scoring scoring;

    @Autowired
    Replays replays;

    @Autowired
    ValueStories stories;

    @Autowired
    Predictions predictions;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    EconomicsSettings economics;

    @Autowired
    EconomicsChanges changes;

    @Autowired
    JdbcClient jdbc;

    Subscribers subscribers;

    @BeforeAll
    void trainedOnBills(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
        BilledSubscribers.bringIn(application, 1_500);
        long id = subscribers.submit(List.of("churn-logistic-regression", "value-linear-regression"));
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.SUCCEEDED);
    }

    private void crown(String specification) {
        VersionSummary version = versions.list(Task.VALUE).stream()
                .filter(each -> each.specification().equals(specification)).findFirst().orElseThrow();
        if (!version.champion()) {
            versions.crown(version.id(), "For the test.", "ada");
        }
    }

    private long scored() {
        long id = SystemActor.call(() -> runs.everyone("ada"));
        assertThat(subscribers.finished(id)).satisfies(job -> assertThat(job.state()).as(job.failure()).isEqualTo(JobState.SUCCEEDED));
        return id;
    }

    @Test
    void aRunByEitherKindComesOutTheSameAgainAndAsASingleAnswer() {
        for (String specification : List.of("value-survival", "value-linear-regression")) {
            crown(specification);
            long run = scored();
            ReplaySample sample = replays.sample(run, 2_000, 1);
            assertThat(sample.replayed()).isGreaterThan(500);
            assertThat(sample.different()).as(specification).isEmpty();
            assertThat(jdbc.sql("SELECT count(*) FROM prediction WHERE scoring_run_id = :run AND cardinality(value_inputs) = 9")
                    .param("run", run).query(Long.class).single()).isGreaterThan(500);
            Prediction inRun = predictions.list(new PredictionFilter(null, run, null, null, null, null),
                    Pageable.ofSize(1)).getFirst();
            Prediction alone = scoring.scoreCustomer(customers.find(String.valueOf(inRun.accountNumber()))
                    .map(CustomerDetails::customer).orElseThrow(), Purpose.API);
            assertThat(new double[] {alone.clv(), alone.clvLow(), alone.clvHigh()})
                    .containsExactly(inRun.clv(), inRun.clvLow(), inRun.clvHigh());
            assertThat(alone.pricing()).isEqualTo(inRun.pricing());
        }
    }

    @Test
    void aLearnedValueIsTheSumOfItsDriversAndASurvivalBasedOneOfItsMonths() {
        Prediction learned = someone("value-linear-regression");
        ValueStory story = stories.of(learned).orElseThrow();
        assertThat(story.kind()).isEqualTo(ValueKind.LEARNED);
        assertThat(story.average() + story.drivers().stream().mapToDouble(Contribution::contribution).sum())
                .isCloseTo(learned.clv(), within(1e-6));
        assertThat(story.pathTitle()).contains("Survival-based value");

        Prediction survival = someone("value-survival");
        ValueStory told = stories.of(survival).orElseThrow();
        assertThat(told.path().orElseThrow().value(12)).isCloseTo(survival.clv(), within(1e-6));
        assertThat(told.drivers()).isEmpty();
        assertThat(told.residualLifetime()).isPresent();
        assertThat(stories.history(survival.customerId()).getLast().predictionId()).isEqualTo(survival.id());
    }

    @Test
    void anotherMarginHoldsForWhatIsScoredFromThenOn() {
        Prediction before = someone("value-survival");
        Economics then = economics.current();
        changes.change(then.id(), new Terms(then.annualDiscountRate(), then.margin() / 2, 12, 90), "Costs rose.");
        try {
            Prediction after = someone("value-survival");
            assertThat(after.clv()).isCloseTo(before.clv() / 2, within(1e-9 * before.clv()));
            assertThat(replays.replay(before.id()).orElseThrow().differences()).isEmpty();
        } finally {
            changes.change(economics.current().id(), then.terms(), "As it was.");
        }
    }

    private Prediction someone(String specification) {
        crown(specification);
        String account = jdbc.sql("SELECT account_number FROM customer WHERE status = 'ACTIVE' ORDER BY id LIMIT 1")
                .query(String.class).single();
        return scoring.scoreCustomer(customers.find(account).map(CustomerDetails::customer).orElseThrow(), Purpose.API);
    }
}
