package io.telelink.learning.model;

/**
 * Another value of one feature.
 *
 * @param feature name of the raw feature
 * @param label the feature in words
 * @param from the customer's own value in words with its unit
 * @param to the other value in words with its unit
 * @param fromValue the customer's own value, as rows hold it
 * @param toValue the other value, as rows hold it
 */
public record FeatureChange(String feature, String label, String from, String to, double fromValue, double toValue) {
}
