package io.telelink.training.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.SystemActor;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobProgress;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.TrainedOn;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.InitialTraining;
import io.telelink.training.Specifications;
import io.telelink.training.Subscribers;
import io.telelink.training.LogLine;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingWindow;
import io.telelink.training.persistence.ComparisonTable;
import io.telelink.training.persistence.TrainingLogTable;
import io.telelink.training.persistence.TrainingRunTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    TrainingLogTable logs;

    @Autowired
    ComparisonTable comparisons;

    @Autowired
    PromotionProposals proposals;

    @Autowired
    JdbcClient jdbc;

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
            assertThat(version.provenance()).containsEntry("rows", EVERYBODY).containsKeys(TrainedOn.CUT_OFFS, TrainedOn.MOST);
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
        assertThat(versions.list(Task.CHURN).getFirst().artifactSha256()).isEqualTo(io.telelink.registry.Trained.model().artifactSha256());
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
        assertThat(training.start("ada")).as("the application has started again meanwhile").isEqualTo(id);
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
        TrainedModel good = io.telelink.registry.Trained.model();
        TrainedModel bad = new TrainedModel(good.model(), good.artifact(), good.artifactSha256(),
                unstorable(good.evaluation()), good.test(), good.outOfFold(), good.provenance());
        assertThatThrownBy(() -> registration.register(id, new Trained(List.of(specification, specification),
                List.of(good, bad), Optional.empty(), false, Optional.empty(), 90, Optional.empty()), "ada"))
                .isInstanceOf(DataAccessException.class);
        assertThat(versions.list(Task.CHURN)).isEmpty();
        assertThat(versions.champions()).isEmpty();
        assertThat(run(id).outcome()).isNull();
    }

    @Test
    void aVersionThatIsNoBetterThanTheChampionIsSaidToBeNoneAndNotProposed() {
        train(FAST);
        ModelVersion champion = versions.champion(Task.CHURN).orElseThrow();
        long second = train(FAST);
        long version = versions.list(Task.CHURN).getFirst().id();
        assertThat(comparisons.of(second)).singleElement().satisfies(comparison -> {
            assertThat(comparison.versionId()).isEqualTo(version);
            assertThat(comparison.championId()).isEqualTo(champion.id());
            assertThat(comparison.rows()).isEqualTo(667);
            assertThat(comparison.churners()).isEqualTo(95);
            assertThat(comparison.differences()).allSatisfy((measure, difference) -> assertThat(difference.difference()).isZero());
            assertThat(comparison.verdict().isBetter()).isFalse();
            assertThat(comparison.caution()).isNull();
        });
        assertThat(run(second).outcome()).contains("None is better than the champion, version 1");
    }

    @Test
    void aBetterVersionIsProposedByTheApplicationWithItsGrounds() {
        train(FAST);
        long second = train("churn-random-forest");
        assertThat(run(second).outcome()).contains("Version 2 is better than the champion, version 1, with confidence",
                "Proposed as champion: version 2");
        assertThat(proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.proposedBy()).isEqualTo("retraining");
            assertThat(proposal.askedBy()).isEqualTo(run(second).job().owner());
            assertThat(proposal.versionNumber()).isEqualTo(2);
            assertThat(proposal.reason()).contains("667 test rows", "against version 1", "Better: ");
        });
        assertThat(versions.champion(Task.CHURN).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void aChampionOfAnotherChurnWindowIsNotCompared() {
        train(FAST);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE model_version SET provenance = jsonb_set(provenance, '{churnWindowDays}', '30')").update();
        });
        long second = train("churn-random-forest");
        assertThat(run(second).outcome()).contains("Not compared with the champion, version 1: it tells who leaves within 30 days");
        assertThat(comparisons.of(second)).isEmpty();
        assertThat(proposals()).isEmpty();
    }

    @Test
    void partsThatAFileAssignedSinceTheChampionAreToldOf() {
        train(FAST);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE snapshot_label SET created_at = now() WHERE snapshot_id = (SELECT min(snapshot_id) FROM snapshot_label)").update();
        });
        assertThat(comparisons.of(train(FAST)).getFirst().cautioned()).hasValueSatisfying(
                caution -> assertThat(caution).contains("since version 1 was trained"));
    }

    @Test
    void anotherSeedIsUsedAndTold() {
        submittedAndFinished(new TrainingRequest(List.of(FAST), new TrainingWindow.Latest(), null, 7L));
        submittedAndFinished(new TrainingRequest(List.of(FAST), new TrainingWindow.Latest(), null, 7L));
        List<VersionSummary> both = versions.list(Task.CHURN);
        assertThat(both).extracting(version -> version.provenance().get("seed")).containsExactly(7, 7);
        assertThat(both.get(0).artifactSha256()).isEqualTo(both.get(1).artifactSha256());
    }

    @Test
    void noMoreRowsAreUsedThanWereAskedFor() {
        long id = submittedAndFinished(new TrainingRequest(List.of(FAST), new TrainingWindow.Latest(), 1_500, null));
        assertThat(run(id).rows()).isBetween(1_300, 1_700);
    }

    @Test
    void aRunThatWasStoppedHalfwayStartsAfreshAndRegistersOnce() {
        long id = subscribers.submit(List.of("churn-of-old"));
        subscribers.finished(id);
        jdbc.sql("UPDATE training_run SET specifications = :names WHERE job_run_id = :id")
                .param("names", new String[] {FAST}).param("id", id).update();
        assertThatThrownBy(() -> handler.run(id, stoppingAt("Fitting"))).hasMessage("power cut");
        assertThat(versions.list(Task.CHURN)).isEmpty();
        handler.run(id, NOBODY_WATCHES);
        handler.run(id, NOBODY_WATCHES);
        assertThat(versions.list(Task.CHURN)).hasSize(1);
        assertThat(logs.after(id, 0)).extracting(LogLine::text)
                .contains("Started.", "Taken up again after a stop, from the start.").anyMatch(line -> line.startsWith("Registered"));
    }

    @Test
    void whoCancelsBeforeAnythingIsRegisteredStopsAllOfIt() {
        long id = subscribers.submit(List.of("churn-of-old"));
        subscribers.finished(id);
        jdbc.sql("UPDATE job_run SET cancel_requested = true WHERE id = :id").param("id", id).update();
        TrainedModel model = io.telelink.registry.Trained.model();
        assertThatThrownBy(() -> registration.register(id, new Trained(List.of(specifications.churn(FAST).orElseThrow()),
                List.of(model), Optional.empty(), false, Optional.empty(), 90, Optional.empty()), "ada")).isInstanceOf(JobCancelledException.class);
        assertThat(versions.list(Task.CHURN)).isEmpty();
        assertThat(run(id).outcome()).isNull();
    }

    @Test
    void theLogTellsRowsStagesAndFigures() {
        long id = train(FAST);
        assertThat(logs.after(id, 0)).extracting(LogLine::text).contains("Started.")
                .anyMatch(line -> line.startsWith("Read 3333 customers") && line.contains("483 of them left"))
                .anyMatch(line -> line.contains("cross-validated F1")).anyMatch(line -> line.startsWith("Registered churn versions 1"));
        assertThat(run(id).best()).isNotNull().satisfies(best -> {
            assertThat(best.metric()).isEqualTo("f1");
            assertThat(best.score()).isBetween(.2, 1.0);
        });
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
        return subscribers.submit(names);
    }

    private long submittedAndFinished(TrainingRequest request) {
        long id = subscribers.submit(request);
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.SUCCEEDED);
        return id;
    }

    private List<PromotionProposal> proposals() {
        return SystemActor.call(() -> proposals.open());
    }

    @Test
    void aRunThatIsInterruptedWhenTheApplicationStopsSaysNothingOfAnEnd() {
        long id = subscribers.submit(List.of("churn-of-old"));
        subscribers.finished(id);
        jdbc.sql("UPDATE training_run SET specifications = :names WHERE job_run_id = :id")
                .param("names", new String[] {FAST}).param("id", id).update();
        int before = logs.count(id);
        assertThatThrownBy(() -> handler.run(id, at("Fitting", Thread.currentThread()::interrupt)))
                .isNotInstanceOf(JobCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(jdbc.sql("SELECT line FROM training_log WHERE job_run_id = :id ORDER BY id OFFSET :before").param("id", id)
                .param("before", before).query(String.class).list()).isNotEmpty().noneMatch(line -> line.contains("ancelled")
                || line.contains("ailed"));
        handler.run(id, NOBODY_WATCHES);
        assertThat(versions.list(Task.CHURN)).hasSize(1);
    }

    /** As if the process ended there. */
    private static JobProgress stoppingAt(String stage) {
        return at(stage, () -> {
            throw new IllegalStateException("power cut");
        });
    }

    private static JobProgress at(String stage, Runnable action) {
        return new JobProgress() {
            @Override
            public void report(String now, long done, long total) {
                if (now.contains(stage)) {
                    action.run();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private TrainingRun run(long id) {
        return runs.of(List.of(jobs.find(id).orElseThrow())).getFirst();
    }
}
