package io.telelink.learning.value;

/**
 * A segment of customers with a retention curve.
 *
 * @param levels of the segment's features, in their order: 0 or 1 for a flag, the index of the level for a category
 * @param exposure customers times months seen
 * @param leavers customers seen to leave
 * @param pooled whether the segment was too thin for a curve of its own and has that of all customers
 */
public record SurvivalSegment(int[] levels, RetentionCurve curve, long exposure, long leavers, boolean pooled) {
}
