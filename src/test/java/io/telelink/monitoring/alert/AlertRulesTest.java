package io.telelink.monitoring.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.DriftLevel;
import io.telelink.monitoring.Estimate;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.Proportion;
import io.telelink.monitoring.Realised;
import io.telelink.monitoring.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final Estimate NONE = new Estimate(0, 0, 0);
    private final AlertRules rules = new AlertRules(MonitoringSettings.defaults(), String::toUpperCase);

    private List<Finding> findings(List<FeatureDrift> drifts, @Nullable Long before, Outcome... outcomes) {
        return rules.findings(new Facts(3, drifts, 1000, before, List.of(outcomes)));
    }

    private static FeatureDrift drift(String feature, DriftLevel level, double importance, double missing, double unknown) {
        return new FeatureDrift(feature, .4, .02, false, level, importance, missing, .01, unknown, 0);
    }

    private static Outcome outcome(Horizon horizon, double recall, double left, double precision, double expected) {
        return new Outcome(7, 2, 3, horizon, DAY, DAY.plusDays(90), new Realised(1000, 0, 0, Proportion.of(recall, left),
                Proportion.of(precision, 140), Proportion.of(left / 1000, 1000), expected, NONE, NONE, NONE),
                new Promise(Proportion.of(.87, 95), Proportion.of(.95, 87), .03, .02, 1));
    }

    @Test
    void whatMovedWithoutAPartInTheAnswersIsNoAlert() {
        assertThat(findings(List.of(drift("tenure", DriftLevel.DRIFTED, .02, 0, 0), drift("charge", DriftLevel.WATCH, .5, 0, 0)), null))
                .isEmpty();
        assertThat(findings(List.of(drift("charge", DriftLevel.DRIFTED, .2, 0, 0)), null)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AlertKind.FEATURE_DRIFT);
            assertThat(finding.severity()).isEqualTo(Severity.WATCH);
            assertThat(finding.cause()).contains("CHARGE (index 0.40)").contains("version 3");
        });
    }

    @Test
    void aDriftedScoreIsAnAlert() {
        assertThat(findings(List.of(drift("score", DriftLevel.DRIFTED, 0, 0, 0)), null)).extracting(Finding::kind)
                .containsExactly(AlertKind.SCORE_DRIFT);
    }

    @Test
    void valuesThatStopComingAreOneAlertAndNotTwo() {
        assertThat(findings(List.of(drift("charge", DriftLevel.DRIFTED, .2, .3, 0), drift("minutes", DriftLevel.DRIFTED, .2, .3, 0)), null))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(AlertKind.MISSING_VALUES);
                    assertThat(finding.cause()).contains("CHARGE (30.0%, was 1.0%), MINUTES");
                });
        assertThat(findings(List.of(drift("state", DriftLevel.STABLE, .2, 0, .05)), null)).extracting(Finding::kind)
                .containsExactly(AlertKind.UNKNOWN_VALUES);
    }

    @Test
    void volumeThatFallsOrRisesByTheSameFactorIsTheSameAlert() {
        assertThat(findings(List.of(), 1240L)).isEmpty();
        assertThat(findings(List.of(), 810L)).isEmpty();
        assertThat(findings(List.of(), 1300L)).extracting(Finding::cause).containsExactly(
                "1,000 customers were scored, far fewer than the 1,300 of the run before.");
        assertThat(findings(List.of(), 780L)).extracting(Finding::kind).containsExactly(AlertKind.VOLUME);
    }

    @Test
    void aRecallBelowThePromiseIsAnAlertWhereItMattersAndChanceDoesNotExplainIt() {
        assertThat(findings(List.of(), null, outcome(Horizon.MONTH, .30, 50, .1, .14))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AlertKind.PERFORMANCE);
            assertThat(finding.severity()).isEqualTo(Severity.ALERT);
            assertThat(finding.cause()).isEqualTo("Within a month of the run of 1 Aug 2026 by version 3: 30.0% of those who left had been "
                    + "put at high risk, where the test promised 87.0%.");
        });
        // Eight leavers prove nothing, and five points less are no harm.
        assertThat(findings(List.of(), null, outcome(Horizon.MONTH, .50, 8, .1, .14))).isEmpty();
        assertThat(findings(List.of(), null, outcome(Horizon.WINDOW, .82, 140_000, .95, 140))).noneMatch(
                finding -> finding.kind() == AlertKind.PERFORMANCE);
        assertThat(findings(List.of(), null, outcome(Horizon.MONTH, 0, 0, .1, .14))).isEmpty();
    }

    @Test
    void precisionAndCalibrationAreKnownOnlyWhenTheWindowHasPassed() {
        assertThat(findings(List.of(), null, outcome(Horizon.MONTH, .9, 50, .3, .14))).isEmpty();
        assertThat(findings(List.of(), null, outcome(Horizon.WINDOW, .9, 60, .3, .14))).extracting(Finding::kind)
                .containsExactly(AlertKind.PERFORMANCE, AlertKind.CALIBRATION);
        assertThat(findings(List.of(), null, outcome(Horizon.WINDOW, .9, 130, .95, .14))).isEmpty();
    }

    @Test
    void anAlertIsOverWhenSeveralRunsInARowGaveNoReason() {
        Set<AlertKind> quiet = Set.of(AlertKind.VOLUME);
        Set<AlertKind> loud = Set.of(AlertKind.PERFORMANCE);
        assertThat(Quietness.isOver(AlertKind.PERFORMANCE, List.of(quiet, quiet), 3)).isFalse();
        assertThat(Quietness.isOver(AlertKind.PERFORMANCE, List.of(quiet, loud, quiet, quiet), 3)).isFalse();
        assertThat(Quietness.isOver(AlertKind.PERFORMANCE, List.of(quiet, quiet, quiet, loud), 3)).isTrue();
    }
}
