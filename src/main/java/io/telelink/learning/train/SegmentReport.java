package io.telelink.learning.train;

import io.telelink.learning.value.RetentionFit;
import java.util.List;

/**
 * How the retention curve of a segment was found.
 *
 * @param levels of the segment in words, by feature in the order of the specification; none for all customers together
 * @param exposure customers times months seen
 * @param leavers customers seen to leave
 * @param pooled whether the segment was too thin and has the curve of all customers
 * @param observed share of customers still there after each month, as seen
 * @param fit of its own figures, even where it is not used
 */
public record SegmentReport(List<String> levels, long exposure, long leavers, boolean pooled, double[] observed,
                            RetentionFit fit) {

    public SegmentReport {
        levels = List.copyOf(levels);
    }
}
