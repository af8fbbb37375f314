package io.telelink.monitoring;

/**
 * A feature, or the score, in a run beside the rows that the champion was trained on.
 *
 * @param feature     name, {@code score} for the champion's probability
 * @param index       population stability index over the fixed bins
 * @param byChance    what the index stays below where nothing has moved
 * @param smoothed    whether an empty bin was taken to hold half a row
 * @param importance  share of the champion's importance, 0 to 1; 0 for the score
 * @param missing     share of customers whose value is missing, as are those to {@code unknownThen} of categories that are unknown
 */
public record FeatureDrift(String feature, double index, double byChance, boolean smoothed, DriftLevel level, double importance,
                           double missing, double missingThen, double unknown, double unknownThen) {
}
