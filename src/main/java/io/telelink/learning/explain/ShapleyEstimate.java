package io.telelink.learning.explain;

/**
 * Shapley values found by sampling; {@code base} plus all contributions is the margin, to rounding.
 *
 * @param base mean margin of the background rows
 * @param contributions one per value of the row
 * @param standardErrors of the contributions, one per value; about two thirds of the contributions are no further than this
 *     from the exact value, nearly all within three times as much. It cannot know of an effect that no sampled order showed
 */
public record ShapleyEstimate(double base, double[] contributions, double[] standardErrors) {
}
