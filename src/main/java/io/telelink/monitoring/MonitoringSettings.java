package io.telelink.monitoring;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When monitoring speaks up. A difference has to be both large enough to matter and beyond what chance explains.
 *
 * @param watch             population stability index from which a feature or the score is watched
 * @param drifted           index from which it has drifted
 * @param certainty         with which chance stays below what counts as a difference
 * @param importantShare    share of the champion's importance from which the drift of a feature is worth an alert
 * @param missingIncrease   of the share of customers whose value is missing
 * @param unknownIncrease   of the share of customers whose category is unknown
 * @param volumeChange      of the customers scored, relative to the run before
 * @param performanceDrop   of recall or precision below what the champion's test promised
 * @param calibrationChange of those who left, relative to those expected to
 * @param quietRuns         runs in a row without a finding after which its alert resolves itself
 * @param referenceRows     customers of the training rows that the reference is made of, at most
 * @param lookInterval      how often is looked for runs whose outcomes have become known
 */
@ConfigurationProperties("telelink.monitoring")
public record MonitoringSettings(@DefaultValue("0.1") double watch, @DefaultValue("0.25") double drifted,
                                 @DefaultValue("0.999") double certainty, @DefaultValue("0.05") double importantShare,
                                 @DefaultValue("0.05") double missingIncrease, @DefaultValue("0.01") double unknownIncrease,
                                 @DefaultValue("0.25") double volumeChange, @DefaultValue("0.1") double performanceDrop,
                                 @DefaultValue("0.25") double calibrationChange, @DefaultValue("3") int quietRuns,
                                 @DefaultValue("50000") int referenceRows, @DefaultValue("1h") Duration lookInterval) {

    public MonitoringSettings {
        if (!(watch > 0 && watch <= drifted) || !(certainty >= .5 && certainty < 1)) {
            throw new IllegalArgumentException("telelink.monitoring: watch must be above 0 and at most drifted, certainty from .5 to "
                    + "below 1");
        }
        if (!isShare(importantShare) || !isShare(missingIncrease) || !isShare(unknownIncrease) || !isShare(performanceDrop)
                || !(volumeChange > 0) || !(calibrationChange > 0)) {
            throw new IllegalArgumentException("telelink.monitoring: important-share, missing-increase, unknown-increase and "
                    + "performance-drop must be from 0 to 1, volume-change and calibration-change above 0");
        }
        if (quietRuns < 1 || referenceRows < 100 || referenceRows > 1_000_000 || !lookInterval.isPositive()) {
            throw new IllegalArgumentException("telelink.monitoring: quiet-runs must be at least 1, reference-rows from 100 to "
                    + "1000000, look-interval above 0");
        }
    }

    /** As they are where nothing is set. */
    public static MonitoringSettings defaults() {
        return new MonitoringSettings(.1, .25, .999, .05, .05, .01, .25, .1, .25, 3, 50_000, Duration.ofHours(1));
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
