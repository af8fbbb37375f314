package io.telelink.training.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.telelink.customer.BilledMonths;
import io.telelink.customer.Lives;
import io.telelink.customer.TrainingRows;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.learning.value.LearnedValue;
import io.telelink.learning.value.SegmentLives;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Value models trained and measured on the bills of the store. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueTrainingTest {

    private static final double MONTH = 30.4375;

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
    TrainingRows rows;

    @Autowired
    Lives lives;

    @Autowired
    JdbcClient jdbc;

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
        ValueRows rows = data.at(BilledSubscribers.BACKTEST_CUT_OFF, null);
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

    /** Month by month and customer by customer: a month counts when all of it was seen, whether its customer left in it or not. */
    @Test
    void onlyMonthsOfTenureThatAreOverCount() {
        LocalDate until = BilledSubscribers.BACKTEST_CUT_OFF;
        LocalDate first = rows.cutOffs().getFirst();
        long[] counted = new long[2];
        jdbc.sql("SELECT joined_on, churned_on FROM customer").query(row -> {
            LocalDate joined = row.getObject(1, LocalDate.class);
            LocalDate left = row.getObject(2, LocalDate.class);
            double stayed = left == null ? Double.POSITIVE_INFINITY : ChronoUnit.DAYS.between(joined, left);
            double unseen = ChronoUnit.DAYS.between(joined, first);
            double seen = ChronoUnit.DAYS.between(joined, until);
            for (double began = 0; began + MONTH <= seen; began += MONTH) {
                if (began >= unseen && began <= stayed) {
                    counted[0]++;
                    counted[1] += stayed < began + MONTH ? 1 : 0;
                }
            }
        });
        List<SegmentLives> together = data.lives(until, List.of());
        assertThat(together).hasSize(1);
        assertThat(together.getFirst().lives().leavers()).isEqualTo(counted[1]).isPositive();
        assertThat(together.getFirst().lives().exposure()).isEqualTo(counted[0]);
    }

    @Test
    void plansOfLaterDaysAreNotKnownOnTheDay() {
        List<Lives.Span> before = lives.until(BilledSubscribers.BACKTEST_CUT_OFF);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("WITH inserted AS (" + changedPlans() + ") UPDATE customer c SET current_snapshot_id = s.id"
                    + " FROM inserted s WHERE s.customer_id = c.id").update();
            assertThat(lives.until(BilledSubscribers.BACKTEST_CUT_OFF)).isEqualTo(before);
            assertThat(lives.until(BilledSubscribers.TODAY)).isNotEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void whoLeftWithinTheWindowIsToldByTheDay() {
        LocalDate cutOff = BilledSubscribers.BACKTEST_CUT_OFF;
        for (int days : new int[] {7, 90, 365}) {
            boolean[] churned = data.at(cutOff, null).churn(days).churned();
            int left = 0;
            for (boolean each : churned) {
                left += each ? 1 : 0;
            }
            assertThat(left).isEqualTo(jdbc.sql("SELECT count(*) FROM customer WHERE churned_on BETWEEN :from AND :to")
                    .param("from", cutOff).param("to", cutOff.plusDays(days)).query(Integer.class).single())
                    .isBetween(1, churned.length - 1);
        }
    }

    @Test
    void whoHasNoBillOfTheMonthBeforeIsLeftOut() {
        int before = data.at(BilledSubscribers.BACKTEST_CUT_OFF, null).size();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("WITH one AS (INSERT INTO customer (account_number, status, joined_on) VALUES ('NO-BILLS', 'ACTIVE', :joined)"
                    + " RETURNING id) " + copied("(SELECT id FROM one)", "as_of", "international_plan") + " LIMIT 1")
                    .param("joined", BilledSubscribers.TRAINING_CUT_OFF.minusYears(1)).update();
            assertThat(data.at(BilledSubscribers.BACKTEST_CUT_OFF, null).size()).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    private String changedPlans() {
        return copied("customer_id", "DATE '" + BilledSubscribers.TODAY.minusDays(1) + "'", "NOT international_plan")
                + " RETURNING id, customer_id";
    }

    /** Snapshots once more, for another customer, of another day or with another plan. */
    private String copied(String customer, String asOf, String plan) {
        String others = jdbc.sql("""
                SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns
                WHERE table_name = 'customer_snapshot' AND table_schema = current_schema() AND is_generated = 'NEVER'
                    AND column_name NOT IN ('id', 'customer_id', 'as_of', 'international_plan')""").query(String.class).single();
        return "INSERT INTO customer_snapshot (customer_id, as_of, international_plan, " + others + ") SELECT " + customer + ", "
                + asOf + ", " + plan + ", " + others + " FROM customer_snapshot";
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
        long id = subscribers.submit(List.of(names));
        assertThat(id).isNotNull();
        assertThat(subscribers.finished(id)).satisfies(job -> assertThat(job.state()).as(job.failure()).isEqualTo(JobState.SUCCEEDED));
        return runs.of(List.of(jobs.find(id).orElseThrow())).getFirst();
    }
}
