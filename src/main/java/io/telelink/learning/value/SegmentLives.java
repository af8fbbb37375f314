package io.telelink.learning.value;

/**
 * How long the customers of a segment stayed.
 *
 * @param levels of the segment's features, in their order: 0 or 1 for a flag, the index of the level for a category
 */
public record SegmentLives(int[] levels, LifeTable lives) {
}
