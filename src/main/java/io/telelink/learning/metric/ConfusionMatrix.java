package io.telelink.learning.metric;

/** Counts of decisions: churners found, stayers contacted for nothing, stayers left alone, churners missed. */
public record ConfusionMatrix(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {
}
