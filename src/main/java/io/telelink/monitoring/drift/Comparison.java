package io.telelink.monitoring.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.telelink.learning.metric.PopulationStability;
import io.telelink.monitoring.DriftLevel;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringSettings;

/** A run's counts beside those of the reference. */
public final class Comparison {

    private final Reference reference;
    private final Map<String, Double> importance;
    private final MonitoringSettings settings;

    /** @param importance share by feature */
    public Comparison(Reference reference, Map<String, Double> importance, MonitoringSettings settings) {
        this.reference = reference;
        this.importance = importance;
        this.settings = settings;
    }

    /** All features in the order of the layout, the score last; none where the run scored nobody. */
    public List<FeatureDrift> of(long[] counts) {
        List<FeatureDrift> drifts = new ArrayList<>();
        for (int i = 0; i < reference.layout().bins().size(); i++) {
            long[] now = reference.layout().part(counts, i);
            long[] then = reference.layout().part(reference.counts(), i);
            if (Counts.all(now) > 0 && Counts.all(then) > 0) {
                drifts.add(of(reference.layout().bins().get(i), then, now));
            }
        }
        return drifts;
    }

    private FeatureDrift of(Bins bins, long[] then, long[] now) {
        PopulationStability stability = PopulationStability.of(then, now, settings.certainty());
        int missing = bins.missing();
        int unknown = bins.unknown() ? missing - 1 : -1;
        return new FeatureDrift(bins.feature(), stability.index(), stability.byChance(), stability.smoothed(), level(stability),
                importance.getOrDefault(bins.feature(), 0.0), share(now, missing), share(then, missing), share(now, unknown),
                share(then, unknown));
    }

    private DriftLevel level(PopulationStability stability) {
        return !stability.isBeyondChance() || stability.index() <= settings.watch() ? DriftLevel.STABLE
                : stability.index() <= settings.drifted() ? DriftLevel.WATCH : DriftLevel.DRIFTED;
    }

    private static double share(long[] counts, int bin) {
        return bin < 0 ? 0 : (double) counts[bin] / Counts.all(counts);
    }
}
