package io.telelink.training.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.telelink.customer.BilledMonths;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.value.LearnedValue;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.ValueEvaluation;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.BilledSubscribers;
import io.telelink.training.Subscribers;
import io.telelink.training.TrainingRun;
import io.telelink.training.persistence.TrainingRunTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Value models trained and measured on the bills of the store. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueTrainingTest {

    Subscribers subscribers;

    @Autowired
    Store store;

    @Autowired
    TrainingRunTable runs;

    @Autowired
    VersionStore versions;

    @Autowired
    Jobs jobs;

    @Autowired
    ValueData data;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void everybody(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
        BilledSubscribers.bringIn(application, 1_500);
    }

    @BeforeEach
    void nothingTrained() {
        subscribers.forgetModels();
    }

    @Test
    void valueModelsAreTrainedMeasuredAYearLaterAndCrownedByTheRule() {
        TrainingRun run = train("churn-logistic-regression", "value-linear-regression");
        List<VersionSummary> value = versions.list(Task.VALUE);
        assertThat(value).extracting(VersionSummary::specification)
                .containsExactlyInAnyOrder("value-survival", "value-linear-regression");
        assertThat(value).filteredOn(VersionSummary::champion).hasSize(1);
        assertThat(run.outcome()).contains("Registered value versions", "Value champion: version");
        assertThat(value).allSatisfy(version -> assertThat(version.valued()).hasValueSatisfying(measured -> {
            assertThat(measured.backtest().entries()).extracting(entry -> entry.name()).containsExactly("value-survival",
                    "value-linear-regression", "LAST_BILL", "AVERAGE_BILL_WITH_SURVIVAL");
            assertThat(measured.own().range()).isNotNull();
            assertThat(measured.own().metrics().mae()).isBetween(1.0, measured.backtest().meanValue());
        }));
        ModelVersion learned = version("value-linear-regression");
        ValueEvaluation evaluation = learned.valued().orElseThrow();
        assertThat(evaluation.trainingCutOff()).isEqualTo(BilledSubscribers.TRAINING_CUT_OFF);
        assertThat(evaluation.backtestCutOff()).isEqualTo(BilledSubscribers.BACKTEST_CUT_OFF);
        assertThat(evaluation.training()).isNotNull();
        assertThat(version("value-survival").valued().orElseThrow().curves()).isNotEmpty()
                .first().satisfies(all -> assertThat(all.levels()).isEmpty());
        long churn = versions.champion(Task.CHURN).orElseThrow().id();
        assertThat(versions.load(churn, learned.id()).value()).isInstanceOf(LearnedValue.class);
        assertThat(versions.load(churn, version("value-survival").id()).value()).isInstanceOf(SurvivalModel.class);
        assertThat(versions.load(churn, learned.id()).churnWindowDays()).isEqualTo(90);
    }

    @Test
    void onlyCustomersThatNoModelHasSeenAreMeasured() {
        train("value-survival");
        ValueRows rows = data.at(BilledSubscribers.BACKTEST_CUT_OFF);
        var measured = version("value-survival").valued().orElseThrow().backtest();
        assertThat(measured.customers()).isBetween(rows.size() / 10, rows.size() / 3);
    }

    @Test
    void livesAreThoseKnownOnTheDay() {
        var before = data.lives(BilledSubscribers.TRAINING_CUT_OFF.plusMonths(2), List.of("internationalPlan", "voiceMailPlan"));
        var later = data.lives(BilledSubscribers.BACKTEST_CUT_OFF, List.of("internationalPlan", "voiceMailPlan"));
        assertThat(before).isNotEmpty().allSatisfy(segment -> assertThat(segment.lives().leavers()).isZero());
        assertThat(later).anySatisfy(segment -> assertThat(segment.lives().leavers()).isPositive());
        assertThat(later.stream().mapToLong(segment -> segment.lives().exposure()).sum())
                .isGreaterThan(before.stream().mapToLong(segment -> segment.lives().exposure()).sum());
    }

    @Test
    void cutOffsReachBackTwoYearsFromTheLatestBills() {
        LocalDate today = LocalDate.of(2026, 11, 15);
        assertThat(ValueCutOffs.of(new BilledMonths(YearMonth.of(2023, 11), YearMonth.of(2026, 10)), today))
                .hasValue(new ValueCutOffs(LocalDate.of(2024, 11, 1), LocalDate.of(2025, 11, 1)));
        assertThat(ValueCutOffs.of(new BilledMonths(YearMonth.of(2023, 11), YearMonth.of(2026, 11)), today))
                .hasValue(new ValueCutOffs(LocalDate.of(2024, 11, 1), LocalDate.of(2025, 11, 1)));
        assertThat(ValueCutOffs.of(new BilledMonths(YearMonth.of(2024, 11), YearMonth.of(2026, 10)), today)).isEmpty();
    }

    private ModelVersion version(String specification) {
        long id = versions.list(Task.VALUE).stream().filter(version -> version.specification().equals(specification))
                .findFirst().orElseThrow().id();
        return versions.find(id).orElseThrow();
    }

    private TrainingRun train(String... names) {
        Long id = transaction.execute(status -> runs.submit(jobs, List.of(names), "ada"));
        assertThat(id).isNotNull();
        assertThat(subscribers.finished(id)).satisfies(job -> assertThat(job.state()).as(job.failure()).isEqualTo(JobState.SUCCEEDED));
        return runs.of(List.of(jobs.find(id).orElseThrow())).getFirst();
    }
}
