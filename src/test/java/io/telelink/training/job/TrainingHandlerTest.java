package io.telelink.training.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.job.JobProgress;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.InitialTraining;
import io.telelink.training.Specifications;
import io.telelink.training.Subscribers;
import io.telelink.training.TrainingRun;
import io.telelink.training.persistence.TrainingRunTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingHandlerTest {

    static final int EVERYBODY = 3_333;
    static final String FAST = "churn-logistic-regression";

    static final JobProgress NOBODY_WATCHES = new JobProgress() {
        @Override
        public void report(String stage, long done, long total) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    Subscribers subscribers;

    @Autowired
    Store store;

    @Autowired
    InitialTraining training;

    @Autowired
    TrainingHandler handler;

    @Autowired
    Registration registration;

    @Autowired
    TrainingRunTable runs;

    @Autowired
    Specifications specifications;

    @Autowired
    VersionStore versions;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void everybody(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
        subscribers.bringIn(EVERYBODY);
    }

    @BeforeEach
    void nothingTrained() {
        subscribers.forgetModels();
    }

    @Test
    void theFirstTrainingRegistersWhatTheSettingsNameAndCrownsByTheRule() {
        long id = training.start("ada");
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.SUCCEEDED);

        List<VersionSummary> churn = versions.list(Task.CHURN);
        assertThat(churn).extracting(VersionSummary::specification).containsExactlyInAnyOrder(
                "churn-logistic-regression", "churn-random-forest", "churn-gradient-boosting");
        assertThat(churn).allSatisfy(version -> {
            assertThat(version.trainingRunId()).isEqualTo(id);
            assertThat(version.createdBy()).isEqualTo("ada");
            assertThat(version.provenance()).containsEntry("rows", EVERYBODY);
        });
        VersionSummary best = churn.stream().max(Comparator.comparingDouble(
                version -> version.measures().orElseThrow().crossValidation().f1().mean())).orElseThrow();
        assertThat(churn).filteredOn(VersionSummary::champion).extracting(VersionSummary::id).containsExactly(best.id());
        assertThat(best.measures().orElseThrow().test().n()).isEqualTo(667);
        assertThat(versions.list(Task.VALUE)).singleElement().satisfies(value -> {
            assertThat(value.champion()).isTrue();
            assertThat(value.provenance()).containsEntry("assumptions", Map.of("margin", 0.6, "annualDiscountRate", 0.1,
                    "horizonMonths", 12, "churnWindowDays", 90));
        });
        assertThat(versions.champions()).isPresent();
        TrainingRun run = run(id);
        assertThat(run.rows()).isEqualTo(EVERYBODY);
        assertThat(run.outcome()).contains("Champion: version " + best.number());
    }

    @Test
    void whatTheStoreTrainsIsWhatTheFileTrains() {
        train(FAST);
        assertThat(versions.list(Task.CHURN).getFirst().artifactSha256()).isEqualTo(Trained.model().artifactSha256());
    }

    @Test
    void aLaterTrainingLeavesTheChampionToPeople() {
        train(FAST);
        ModelVersion champion = versions.champion(Task.CHURN).orElseThrow();
        long second = train(FAST);
        assertThat(versions.list(Task.CHURN)).hasSize(2);
        assertThat(versions.list(Task.VALUE)).hasSize(1);
        assertThat(versions.champion(Task.CHURN)).map(ModelVersion::id).contains(champion.id());
        assertThat(run(second).outcome()).contains("2 (Logistic regression)").doesNotContain("Champion");
    }

    @Test
    void aCancelledTrainingLeavesNothing() {
        long id = training.start("ada");
        await().until(() -> jobs.find(id).orElseThrow().done() > 0);
        jobs.cancel(id);
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(versions.list(Task.CHURN)).isEmpty();
        assertThat(versions.list(Task.VALUE)).isEmpty();
        assertThat(run(id).outcome()).isNull();
    }

    @Test
    void aRunThatIsTakenUpAgainAfterItRegisteredRegistersNothingTwice() {
        long id = train(FAST);
        String outcome = run(id).outcome();
        handler.run(id, NOBODY_WATCHES);
        assertThat(versions.list(Task.CHURN)).hasSize(1);
        assertThat(versions.list(Task.VALUE)).hasSize(1);
        assertThat(run(id).outcome()).isEqualTo(outcome);
    }

    @Test
    void versionsAreRegisteredTogetherOrNotAtAll() {
        long id = submitted(List.of("churn-of-old"));
        subscribers.finished(id);
        Specification specification = specifications.churn(FAST).orElseThrow();
        TrainedModel good = Trained.model();
        TrainedModel bad = new TrainedModel(good.model(), good.artifact(), good.artifactSha256(),
                unstorable(good.evaluation()), good.provenance());
        assertThatThrownBy(() -> registration.register(id, new TrainingHandler.Trained(
                List.of(specification, specification), List.of(good, bad), false, Optional.empty(), 90), "ada"))
                .isInstanceOf(DataAccessException.class);
        assertThat(versions.list(Task.CHURN)).isEmpty();
        assertThat(versions.champions()).isEmpty();
        assertThat(run(id).outcome()).isNull();
    }

    @Test
    void aSpecificationThatIsGoneSinceIsNamed() {
        JobRun run = subscribers.finished(submitted(List.of("churn-of-old")));
        assertThat(run.state()).isEqualTo(JobState.FAILED);
        assertThat(run.failure()).contains("churn-of-old");
    }

    /** PostgreSQL keeps no zero character in its texts, so this fails at the last step of a registration. */
    private static Evaluation unstorable(Evaluation evaluation) {
        return new Evaluation(evaluation.test(), evaluation.crossValidation(), evaluation.threshold(), "\0",
                evaluation.confusion(), evaluation.curves(), evaluation.importance(), evaluation.intervals());
    }

    private long train(String... names) {
        long id = submitted(List.of(names));
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.SUCCEEDED);
        return id;
    }

    private long submitted(List<String> names) {
        Long id = transaction.execute(status -> runs.submit(jobs, names, "ada"));
        return id == null ? 0 : id;
    }

    private TrainingRun run(long id) {
        return runs.of(List.of(jobs.find(id).orElseThrow())).getFirst();
    }
}
