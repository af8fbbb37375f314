package io.telelink.registry.panel;

import io.telelink.learning.metric.MetricSummary;
import io.telelink.shell.Formats;

/** How measures of models are written on every page: shares in percent, scores with three decimals. */
public final class MetricText {

    private static final int DIGITS = 3;

    private MetricText() {
    }

    public static String share(double value) {
        return Formats.share(value);
    }

    public static String score(double value) {
        return Formats.decimal(value, DIGITS);
    }

    /** Mean and standard deviation over the folds. */
    public static String score(MetricSummary summary) {
        return score(summary.mean()) + " ± " + score(summary.sd());
    }
}
