package io.telelink.monitoring;

/** What an alert is about. */
public enum AlertKind {
    /** The distribution of features is another than where the champion was trained. */
    FEATURE_DRIFT,
    /** The distribution of the champion's probabilities is another than where it was trained. */
    SCORE_DRIFT,
    /** More values are missing than where the champion was trained. */
    MISSING_VALUES,
    /** More values are of a category that the champion was not trained with. */
    UNKNOWN_VALUES,
    /** Far more or fewer customers were scored than in the run before. */
    VOLUME,
    /** Those who left were found less often than the champion's test promised. */
    PERFORMANCE,
    /** The probabilities are higher or lower than the share of customers who left. */
    CALIBRATION
}
