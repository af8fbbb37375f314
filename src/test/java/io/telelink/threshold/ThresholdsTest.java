package io.telelink.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import io.telelink.campaign.CampaignStore;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.learning.Task;
import io.telelink.learning.metric.CampaignProfit;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.TestResult;
import io.telelink.learning.train.TrainedModel;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.Promotions;
import io.telelink.registry.VersionStore;
import io.telelink.registry.comparison.Comparisons;
import io.telelink.registry.comparison.VersionComparison;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.TrainedOnce;
import io.telelink.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class, ScoringStore.class})
@WithMockUser(username = "ada", roles = "ADMIN")
class ThresholdsTest {

    @Autowired
    CampaignStore store;

    @Autowired
    ScoringStore models;

    @Autowired
    Thresholds thresholds;

    @Autowired
    VersionStore versions;

    @Autowired
    Promotions promotions;

    @Autowired
    PromotionProposals proposals;

    @Autowired
    Comparisons comparisons;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        store.fill(150);
        models.champions();
    }

    @Test
    void theStudySaysWhatEachThresholdFindsAndEarnsOnRowsThatAChoiceMayLookAt() {
        assertThatThrownBy(() -> thresholds.study()).isInstanceOf(ThresholdRefusedException.class).hasMessageContaining("no open offer");
        store.offer("Welcome back", null);
        ThresholdStudy study = thresholds.study();
        ModelVersion champion = thresholds.champion();
        OutOfFoldScores scores = versions.outOfFold(champion.id()).orElseThrow();
        ConfusionMatrix unseen = scores.ranking().decided(study.current().threshold());
        assertThat(study.rows()).isEqualTo(2666);
        assertThat(study.current().profit()).isEqualTo(profit(unseen, study), within(1e-12));
        assertThat(study.points()).hasSize(999).allSatisfy(point -> {
            assertThat(point.profit()).isEqualTo(profit(scores.ranking().decided(point.threshold()), study));
            assertThat(point.profit()).isLessThanOrEqualTo(study.best().profit());
        });
        assertThat(study.best().profit()).isGreaterThan(study.points().getFirst().profit());
        assertThat(study.at(.5).threshold()).isEqualTo(.5);
        assertThat(study.points().getFirst().list()).isGreaterThanOrEqualTo(study.points().getLast().list());
        assertThat(study.current().list()).isEqualTo(jdbc.sql("SELECT count(*) FROM customer_score WHERE probability >= :at")
                .param("at", Math.ceil(study.current().threshold() * 1000) / 1000).query(Long.class).single());
        assertThat(study.empc().value()).isGreaterThanOrEqualTo(study.best().profit() - 1e-9);
        // The test rows only report what is in use.
        ConfusionMatrix tested = champion.evaluation().orElseThrow().confusion();
        assertThat(study.tests()).isEqualTo(tested.rows());
        assertThat(study.tested().profit()).isEqualTo(profit(tested, study), within(1e-12));
        assertThat(study.tested().recall()).isEqualTo(champion.evaluation().orElseThrow().test().recall());
    }

    private static double profit(ConfusionMatrix decided, ThresholdStudy study) {
        return CampaignProfit.of(decided.truePositives(), decided.falsePositives(), decided.rows(), study.economics());
    }

    @Test
    void aChampionOfBeforeSuchRowsWereKeptHasToBeTrainedAgain() {
        store.offer("Welcome back", null);
        TrainedModel model = TrainedOnce.logisticRegression();
        ModelVersion old = versions.register(new NewVersion(Task.CHURN, "churn-logistic-regression", "Old", model.artifact(),
                model.evaluation(), Map.of(), null, model.test()), "ada");
        versions.crown(old.id(), "For the test.", "ada");
        assertThatThrownBy(() -> thresholds.study()).isInstanceOf(ThresholdRefusedException.class).hasMessageContaining("Train it again");
        assertThatThrownBy(() -> thresholds.change(old.id(), .123, "x")).isInstanceOf(ThresholdRefusedException.class)
                .hasMessageContaining("Train it again");
    }

    @Test
    void anotherThresholdIsAnotherVersionOfTheSameModel() {
        store.offer("Welcome back", null);
        ModelVersion before = thresholds.champion();
        ModelVersion after = thresholds.change(before.id(), .123, "Contacts became cheaper").version();
        assertThat(thresholds.champion().id()).isEqualTo(after.id());
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(versions.churn(after.id()).threshold()).isEqualTo(.123);
        assertThat(versions.churn(before.id()).threshold()).isNotEqualTo(.123);
        double[] row = new double[versions.churn(before.id()).schema().size()];
        assertThat(versions.churn(after.id()).answer(row).probability()).isEqualTo(versions.churn(before.id()).answer(row).probability());
        assertThat(thresholds.study().tested().recall()).isEqualTo(after.evaluation().orElseThrow().test().recall());
        assertThat(store.count("audit_entry WHERE kind = 'THRESHOLD_CHANGED'")).isEqualTo(1);
        ModelVersion third = thresholds.change(after.id(), .2, "Contacts became dearer").version();
        assertThat(versions.ofSameModel(after.id())).containsExactlyInAnyOrder(before.id(), after.id(), third.id());
    }

    @Test
    void whatIsKnownOfTheModelStaysKnown() {
        ModelVersion before = thresholds.champion();
        ModelVersion after = thresholds.change(before.id(), .123, "Contacts became cheaper").version();
        TestResult kept = versions.test(after.id()).orElseThrow();
        assertThat(kept.answers().probability()).isEqualTo(versions.test(before.id()).orElseThrow().answers().probability());
        assertThat(kept.groupOf()).isNotEmpty();
        assertThat(kept.groups()).isNotEmpty().isEqualTo(versions.test(before.id()).orElseThrow().at(.123).groups());
        ClassificationIntervals intervals = after.evaluation().orElseThrow().intervals();
        assertThat(intervals.brier()).isEqualTo(before.evaluation().orElseThrow().intervals().brier());
        assertThat(intervals.recall().contains(after.evaluation().orElseThrow().test().recall())).isTrue();
        VersionComparison comparison = comparisons.compare(List.of(before.id(), after.id()));
        assertThat(comparison.rows()).isEqualTo(VersionComparison.Rows.SAME);
        assertThat(comparison.versions().getLast().differences()).isNotEmpty();
    }

    @Test
    void withFourEyesAnotherThresholdIsProposedAndAnotherAdministratorApprovesIt() {
        promotions.setFourEyes(true, "the auditor asked for it");
        ModelVersion before = thresholds.champion();
        ThresholdChange change = thresholds.change(before.id(), .123, "Contacts became cheaper");
        assertThat(change.proposed()).isTrue();
        assertThat(thresholds.champion().id()).isEqualTo(before.id());
        PromotionProposal proposal = proposals.open().getFirst();
        assertThat(proposal.versionId()).isEqualTo(change.version().id());
        assertThat(proposal.reason()).isEqualTo("Contacts became cheaper");
        assertThat(store.count("audit_entry WHERE kind = 'THRESHOLD_CHANGED'")).isZero();
        assertThat(store.count("audit_entry WHERE kind = 'THRESHOLD_PROPOSED'")).isEqualTo(1);
        assertThatThrownBy(() -> thresholds.change(before.id(), .2, "No, still lower")).isInstanceOf(ThresholdRefusedException.class)
                .hasMessageContaining("proposed already");
        assertThatThrownBy(() -> proposals.approve(proposal.id(), "")).isInstanceOf(PromotionRefusedException.class);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("grace", "", "ROLE_ADMIN"));
        proposals.approve(proposal.id(), "agreed");
        assertThat(versions.churn(thresholds.champion().id()).threshold()).isEqualTo(.123);
    }

    @Test
    void whatMakesNoSenseOrIsOutOfDateIsRefused() {
        store.offer("Welcome back", null);
        long champion = thresholds.champion().id();
        assertThatThrownBy(() -> thresholds.change(champion, 0, "x")).isInstanceOf(ThresholdRefusedException.class);
        assertThatThrownBy(() -> thresholds.change(champion, Double.NaN, "x")).isInstanceOf(ThresholdRefusedException.class);
        assertThatThrownBy(() -> thresholds.change(champion, .3, " ")).hasMessageContaining("Say why");
        assertThatThrownBy(() -> thresholds.change(champion + 99, .3, "x")).hasMessageContaining("Another version");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("mia", "", "ROLE_RETENTION_MANAGER"));
        assertThat(thresholds.study().points()).isNotEmpty();
        assertThatThrownBy(() -> thresholds.change(champion, .3, "x")).isInstanceOf(AccessDeniedException.class);
    }
}
