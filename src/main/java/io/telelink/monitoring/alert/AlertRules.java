package io.telelink.monitoring.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.DriftLevel;
import io.telelink.monitoring.FeatureDrift;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.Severity;
import io.telelink.monitoring.drift.Bins;
import io.telelink.shell.Formats;

/**
 * What a run gives reason to say. Each rule asks for a difference that matters and that chance does not explain; what moved without
 * a part in the champion's answers is shown, and worth no alert. See docs/decisions/0039-monitoring.md.
 */
public final class AlertRules {

    private static final int MOST_NAMED = 5;

    private final MonitoringSettings settings;
    private final Function<String, String> labels;
    private final OutcomeRules outcomes;

    /** @param labels of features by name */
    public AlertRules(MonitoringSettings settings, Function<String, String> labels) {
        this.settings = settings;
        this.labels = labels;
        this.outcomes = new OutcomeRules(settings);
    }

    public List<Finding> findings(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        missing(facts).ifPresent(findings::add);
        unknown(facts).ifPresent(findings::add);
        features(facts).ifPresent(findings::add);
        score(facts).ifPresent(findings::add);
        volume(facts).ifPresent(findings::add);
        findings.addAll(outcomes.findings(facts));
        return findings;
    }

    /** Values that are missing or unknown move the distribution too: one cause, one alert. */
    private Optional<Finding> features(Facts facts) {
        return named(facts, drift -> !isScore(drift) && drift.level() == DriftLevel.DRIFTED
                && drift.importance() >= settings.importantShare() && !isMissing(drift) && !isUnknown(drift),
                drift -> labels.apply(drift.feature()) + " (index " + Formats.decimal(drift.index(), 2) + ")")
                .map(names -> new Finding(AlertKind.FEATURE_DRIFT, Severity.WATCH,
                        "Customers are not distributed as where version %d was trained, in features that it relies on: %s."
                                .formatted(facts.version(), names)));
    }

    private Optional<Finding> score(Facts facts) {
        return facts.drifts().stream().filter(AlertRules::isScore).filter(drift -> drift.level() == DriftLevel.DRIFTED).findFirst()
                .map(drift -> new Finding(AlertKind.SCORE_DRIFT, Severity.ALERT,
                        "The probabilities of version %d are distributed otherwise than in its test (index %s)."
                                .formatted(facts.version(), Formats.decimal(drift.index(), 2))));
    }

    private Optional<Finding> missing(Facts facts) {
        return named(facts, this::isMissing, drift -> moved(drift, drift.missing(), drift.missingThen()))
                .map(names -> new Finding(AlertKind.MISSING_VALUES, Severity.ALERT, "Values are missing: " + names + "."));
    }

    private Optional<Finding> unknown(Facts facts) {
        return named(facts, this::isUnknown, drift -> moved(drift, drift.unknown(), drift.unknownThen()))
                .map(names -> new Finding(AlertKind.UNKNOWN_VALUES, Severity.ALERT,
                        "Categories are unknown to version " + facts.version() + ": " + names + "."));
    }

    private String moved(FeatureDrift drift, double share, double then) {
        return "%s (%s, was %s)".formatted(labels.apply(drift.feature()), Formats.share(share), Formats.share(then));
    }

    private Optional<Finding> volume(Facts facts) {
        Long before = facts.before();
        if (before == null || before == 0) {
            return Optional.empty();
        }
        double change = (double) facts.customers() / before - 1;
        // Half as many and twice as many are alike.
        double size = change < 0 ? 1 / (1 + change) - 1 : change;
        boolean chance = Math.abs(facts.customers() - before) <= 3 * Math.sqrt((double) facts.customers() + before);
        return size <= settings.volumeChange() || chance ? Optional.empty() : Optional.of(new Finding(AlertKind.VOLUME, Severity.WATCH,
                "%s customers were scored, far %s than the %s of the run before.".formatted(Formats.count(facts.customers()),
                        change < 0 ? "fewer" : "more", Formats.count(before))));
    }

    private boolean isMissing(FeatureDrift drift) {
        return drift.missing() - drift.missingThen() > settings.missingIncrease() && drift.index() > drift.byChance();
    }

    private boolean isUnknown(FeatureDrift drift) {
        return drift.unknown() - drift.unknownThen() > settings.unknownIncrease() && drift.index() > drift.byChance();
    }

    private static boolean isScore(FeatureDrift drift) {
        return drift.feature().equals(Bins.SCORE);
    }

    private static Optional<String> named(Facts facts, Predicate<FeatureDrift> which, Function<FeatureDrift, String> words) {
        List<FeatureDrift> found = facts.drifts().stream().filter(which).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String names = found.stream().limit(MOST_NAMED).map(words).collect(Collectors.joining(", "));
        return Optional.of(found.size() > MOST_NAMED ? names + " and " + (found.size() - MOST_NAMED) + " more" : names);
    }
}
