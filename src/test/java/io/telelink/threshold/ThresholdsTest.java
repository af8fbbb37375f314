package io.telelink.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telelink.campaign.CampaignStore;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.learning.metric.CampaignProfit;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.ScoringStore;
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
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        store.fill(150);
        models.champions();
    }

    @Test
    void theStudySaysWhatEachThresholdFindsAndEarns() {
        assertThatThrownBy(() -> thresholds.study()).isInstanceOf(ThresholdRefusedException.class).hasMessageContaining("no open offer");
        store.offer("Welcome back", null);
        ThresholdStudy study = thresholds.study();
        ModelVersion champion = thresholds.champion();
        ConfusionMatrix matrix = champion.evaluation().orElseThrow().confusion();
        assertThat(study.rows()).isEqualTo(matrix.rows());
        assertThat(study.churners()).isEqualTo(matrix.truePositives() + matrix.falseNegatives());
        assertThat(study.current().profit()).isEqualTo(CampaignProfit.of(matrix.truePositives(), matrix.falsePositives(),
                matrix.rows(), study.economics()), within(1e-12));
        assertThat(study.points()).allSatisfy(point -> assertThat(point.profit()).isLessThanOrEqualTo(study.best().profit()));
        assertThat(study.points().getFirst().list()).isLessThanOrEqualTo(study.points().getLast().list());
        assertThat(study.current().list()).isEqualTo(jdbc.sql("SELECT count(*) FROM customer_score WHERE probability >= :at")
                .param("at", Math.ceil(study.current().threshold() * 1000) / 1000).query(Long.class).single());
        assertThat(study.empc().value()).isGreaterThanOrEqualTo(study.best().profit() - 1e-9);
        assertThat(study.matrix(study.best().threshold()).truePositives()).isEqualTo(study.best().found());
    }

    @Test
    void anotherThresholdIsAnotherVersionOfTheSameModel() {
        store.offer("Welcome back", null);
        ModelVersion before = thresholds.champion();
        ModelVersion after = thresholds.change(before.id(), .123, "Contacts became cheaper");
        assertThat(thresholds.champion().id()).isEqualTo(after.id());
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(versions.churn(after.id()).threshold()).isEqualTo(.123);
        assertThat(versions.churn(before.id()).threshold()).isNotEqualTo(.123);
        double[] row = new double[versions.churn(before.id()).schema().size()];
        assertThat(versions.churn(after.id()).answer(row).probability()).isEqualTo(versions.churn(before.id()).answer(row).probability());
        assertThat(after.evaluation().orElseThrow().test().recall())
                .isEqualTo(thresholds.study().current().recall(), within(1e-12));
        assertThat(store.count("audit_entry WHERE kind = 'THRESHOLD_CHANGED'")).isEqualTo(1);
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
