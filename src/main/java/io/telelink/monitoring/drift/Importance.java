package io.telelink.monitoring.drift;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.registry.ModelVersion;

/** How much of a version's answers each feature has a part in. */
public final class Importance {

    private Importance() {
    }

    /** Shares of all importance, by feature. */
    public static Map<String, Double> of(ModelVersion version) {
        return shares(version.evaluation().map(Evaluation::importance).orElse(List.of()));
    }

    public static Map<String, Double> shares(List<FeatureImportance> importance) {
        double all = importance.stream().mapToDouble(FeatureImportance::importance).sum();
        return importance.stream().collect(Collectors.toMap(FeatureImportance::feature, each -> all == 0 ? 0 : each.importance() / all));
    }
}
