package io.telelink.training;

/**
 * The best candidate that a training has measured on training rows.
 *
 * @param metric that the score is of, such as "f1"
 * @param score  mean over the folds
 * @param title  of the specification
 */
public record BestSoFar(String metric, double score, String title) {
}
