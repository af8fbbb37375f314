package io.telelink.monitoring.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.telelink.learning.metric.Quantile;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.Proportion;
import io.telelink.monitoring.Realised;
import io.telelink.monitoring.Severity;
import io.telelink.shell.Formats;

/** What the outcomes of earlier runs give reason to say, beside what the champion's test promised. */
final class OutcomeRules {

    private final MonitoringSettings settings;
    private final double certain;

    OutcomeRules(MonitoringSettings settings) {
        this.settings = settings;
        this.certain = Quantile.ofNormal(settings.certainty());
    }

    List<Finding> findings(Facts facts) {
        List<Finding> findings = new ArrayList<>();
        facts.outcomes().stream().flatMap(outcome -> performance(outcome).stream()).findFirst().ifPresent(findings::add);
        facts.outcomes().stream().filter(outcome -> outcome.horizon() == Horizon.WINDOW).flatMap(outcome -> calibration(outcome).stream())
                .findFirst().ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> performance(Outcome outcome) {
        return outcome.promise().flatMap(promise -> {
            Realised realised = outcome.realised();
            List<String> lower = new ArrayList<>();
            if (isLower(realised.recall(), promise.recall())) {
                lower.add("%s of those who left had been put at high risk, where the test promised %s"
                        .formatted(Formats.share(realised.recall().value()), Formats.share(promise.recall().value())));
            }
            if (outcome.horizon() == Horizon.WINDOW && isLower(realised.precision(), promise.precision())) {
                lower.add("%s of those at high risk left, where the test promised %s"
                        .formatted(Formats.share(realised.precision().value()), Formats.share(promise.precision().value())));
            }
            return lower.isEmpty() ? Optional.empty() : Optional.of(new Finding(AlertKind.PERFORMANCE, Severity.ALERT,
                    "%s the run of %s by version %d: %s.".formatted(
                            outcome.horizon() == Horizon.MONTH ? "Within a month of" : "Within the churn window of",
                            Formats.date(outcome.day()),
                            outcome.version(), String.join("; ", lower))));
        });
    }

    private boolean isLower(Proportion realised, Proportion promised) {
        return realised.trials() > 0 && promised.value() - realised.value() >= settings.performanceDrop()
                && promised.above(realised) > certain;
    }

    private Optional<Finding> calibration(Outcome outcome) {
        Realised realised = outcome.realised();
        double leaving = realised.leaving().value();
        double error = Math.sqrt(Math.max(leaving, realised.expected()) / Math.max(1, realised.leaving().trials()));
        boolean moved = Math.abs(leaving - realised.expected()) > settings.calibrationChange() * realised.expected()
                && Math.abs(leaving - realised.expected()) > certain * error;
        return moved ? Optional.of(new Finding(AlertKind.CALIBRATION, Severity.ALERT,
                "Within the churn window of the run of %s, %s left, where version %d expected %s.".formatted(
                        Formats.date(outcome.day()), Formats.share(leaving), outcome.version(), Formats.share(realised.expected())))) : Optional.empty();
    }
}
