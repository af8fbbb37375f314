package io.telelink.learning.model;

/**
 * What one feature adds to a customer's margin.
 *
 * @param feature name of the raw or derived feature
 * @param label the feature in words
 * @param value the customer's own value in words with its unit
 * @param contribution in the scale of the explanation; positive raises the risk
 */
public record Contribution(String feature, String label, String value, double contribution) {
}
