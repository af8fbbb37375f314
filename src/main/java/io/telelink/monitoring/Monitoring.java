package io.telelink.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.access.Roles;
import io.telelink.monitoring.drift.Comparison;
import io.telelink.monitoring.drift.Distributions;
import io.telelink.monitoring.drift.Importance;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.RealisedTable;
import io.telelink.monitoring.persistence.ReferenceTable;
import io.telelink.monitoring.persistence.ReportTable;
import io.telelink.monitoring.persistence.ReportTable.Stored;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the champion still fits the customers it speaks about. Answers come from counts and sums, however many customers there are. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Monitoring {

    /** Most runs that are looked back at. */
    public static final int MOST_RUNS = 36;

    private final ReportTable reports;
    private final ReferenceTable references;
    private final RealisedTable outcomes;
    private final VersionStore versions;
    private final MonitoringSettings settings;

    Monitoring(ReportTable reports, ReferenceTable references, RealisedTable outcomes, VersionStore versions,
               MonitoringSettings settings) {
        this.reports = reports;
        this.references = references;
        this.outcomes = outcomes;
        this.versions = versions;
        this.settings = settings;
    }

    /** A run that has a report. */
    public record RunDay(long runId, LocalDate day, int version) {
    }

    /** The last report; empty before the first run of everyone has ended. */
    public Optional<MonitoringReport> latest() {
        return reports.newest().map(this::report);
    }

    /** The report of a scoring run of everyone. */
    public Optional<MonitoringReport> report(long runId) {
        return reports.find(runId).map(this::report);
    }

    /** The last runs that have a report, newest first. */
    public List<RunDay> runs() {
        return reports.last(MOST_RUNS).stream().map(stored -> new RunDay(stored.runId(), stored.day(), stored.version())).toList();
    }

    /** Customers over the fixed bins of a feature, or of {@code score}, then and now; empty where there is nothing to compare. */
    public Optional<Distribution> distribution(long runId, String feature) {
        return reports.find(runId).filter(stored -> stored.counts().length > 0).flatMap(stored -> references.find(stored.versionId())
                .flatMap(reference -> Distributions.of(reference, stored.counts(), feature)));
    }

    /** The stability index by feature in the last runs of the same model up to a run, oldest first. */
    public Map<String, List<Double>> trends(MonitoringReport report) {
        Map<String, List<Double>> trends = new LinkedHashMap<>();
        references.find(report.versionId()).ifPresent(reference -> {
            var comparison = new Comparison(reference, Map.of(), settings);
            reports.last(report.versionId(), report.runId(), MOST_RUNS).reversed().stream().filter(stored -> stored.counts().length == reference.layout().size())
                    .forEach(stored -> comparison.of(stored.counts()).forEach(drift ->
                            trends.computeIfAbsent(drift.feature(), name -> new ArrayList<>()).add(drift.index())));
        });
        return trends;
    }

    /** What became of the customers of the last runs, oldest first. */
    public List<Outcome> outcomes(Horizon horizon) {
        return outcomes.latest(horizon, MOST_RUNS).reversed();
    }

    /** The first day on which the whole window of a run of everyone, that of its churn version, has passed; empty before any run. */
    public Optional<LocalDate> firstOutcome() {
        Map<Long, LocalDate> first = reports.last(MOST_RUNS).stream().collect(Collectors.toMap(Stored::versionId, Stored::day,
                (one, other) -> one.isBefore(other) ? one : other));
        return first.entrySet().stream().map(run -> run.getValue().plusDays(versions.find(run.getKey()).orElseThrow().churnWindowDays()))
                .min(LocalDate::compareTo);
    }

    private MonitoringReport report(Stored stored) {
        Optional<Reference> reference = references.find(stored.versionId()).filter(found -> stored.counts().length > 0);
        ModelVersion version = versions.find(stored.versionId()).orElseThrow();
        return new MonitoringReport(stored.runId(), stored.versionId(), stored.version(), stored.day(), stored.computedAt(),
                stored.customers(), stored.before(),
                reference.map(found -> new MonitoringReport.Basis(found.rows(), found.unseen(), found.from(), found.to())).orElse(null),
                reference.map(found -> new Comparison(found, Importance.of(version), settings).of(stored.counts())).orElse(List.of()));
    }
}
