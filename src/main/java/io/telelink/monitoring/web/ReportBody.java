package io.telelink.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringReport;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a run beside those that its version was trained on, as REST answers it.
 *
 * @param customersBefore null for the first run
 * @param comparedWith    null where there is nothing to compare with
 * @param score           the champion's probability; null without rows to compare with
 */
record ReportBody(long scoringRun, long modelVersionId, int modelVersion, LocalDate day, Instant computedAt, long customers,
                  @Nullable Long customersBefore, MonitoringReport.@Nullable Basis comparedWith, @Nullable Drift score,
                  List<Drift> features) {

    /**
     * @param index    population stability index over fixed bins
     * @param byChance what it stays below where nothing has moved
     * @param level    {@code stable}, {@code watch} or {@code drifted}
     */
    record Drift(String feature, double index, double byChance, boolean smoothed, String level, double importance, double missing,
                 double missingThen, double unknown, double unknownThen) {

        static Drift of(FeatureDrift drift) {
            return new Drift(drift.feature(), drift.index(), drift.byChance(), drift.smoothed(), Names.of(drift.level()),
                    drift.importance(), drift.missing(), drift.missingThen(), drift.unknown(), drift.unknownThen());
        }
    }

    static ReportBody of(MonitoringReport report) {
        return new ReportBody(report.runId(), report.versionId(), report.version(), report.day(), report.computedAt(), report.customers(),
                report.customersBefore(), report.basis(), report.score().map(Drift::of).orElse(null),
                report.inputs().stream().map(Drift::of).toList());
    }
}
