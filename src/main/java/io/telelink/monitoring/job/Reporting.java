package io.telelink.monitoring.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.telelink.learning.data.Schema;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.alert.AlertRules;
import io.telelink.monitoring.alert.Facts;
import io.telelink.monitoring.alert.Finding;
import io.telelink.monitoring.drift.Comparison;
import io.telelink.monitoring.drift.Counts;
import io.telelink.monitoring.drift.Importance;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.RealisedTable;
import io.telelink.monitoring.persistence.ReportTable;
import io.telelink.monitoring.persistence.RunTable;
import io.telelink.monitoring.persistence.RunTable.Run;
import io.telelink.monitoring.persistence.SketchTable;
import io.telelink.registry.VersionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums a run's counts up, keeps them, and raises and resolves alerts, all in one transaction. */
@Component
class Reporting {

    private static final long[] NOTHING = {};

    private final RunTable runs;
    private final SketchTable sketches;
    private final ReportTable reports;
    private final RealisedTable outcomes;
    private final References references;
    private final VersionStore versions;
    private final Raising raising;
    private final MonitoringSettings settings;
    private final AlertRules rules;

    Reporting(RunTable runs, SketchTable sketches, ReportTable reports, RealisedTable outcomes, References references, VersionStore versions,
              Raising raising, MonitoringSettings settings, Schema schema) {
        this.runs = runs;
        this.sketches = sketches;
        this.reports = reports;
        this.outcomes = outcomes;
        this.references = references;
        this.versions = versions;
        this.raising = raising;
        this.settings = settings;
        this.rules = new AlertRules(settings, schema::labelOf);
    }

    @Transactional
    public void report(Run run) {
        Optional<Reference> reference = references.find(run.versionId());
        long[] counts = reference.map(known -> counted(run, known)).orElse(NOTHING);
        Long before = runs.customersBefore(run.id()).orElse(null);
        List<Finding> findings = rules.findings(new Facts(run.version(), drifts(run, reference, counts), run.customers(), before,
                Stream.of(Horizon.values()).flatMap(horizon -> outcomes.latest(run.versionId(), horizon).stream()).toList()));
        reports.insert(run, before, counts, findings.stream().map(Finding::kind).toList());
        raising.settle(run, findings);
    }

    /** None where not everybody was counted: what is missing may be what has moved. */
    private long[] counted(Run run, Reference reference) {
        long[] counts = Counts.sum(reference.layout().size(), sketches.of(run.id()));
        return run.customers() > 0 && reference.layout().customers(counts) == run.customers() ? counts : NOTHING;
    }

    private List<FeatureDrift> drifts(Run run, Optional<Reference> reference, long[] counts) {
        return reference.filter(known -> counts.length > 0).map(known -> new Comparison(known,
                Importance.of(versions.find(run.versionId()).orElseThrow()), settings).of(counts)).orElse(List.of());
    }
}
