package io.telelink.segment;

import java.util.Optional;

/**
 * A segment in a list.
 *
 * @param figures as last counted for the version that it has now; empty before the first time
 */
public record SegmentListing(Segment segment, Optional<SegmentFigures> figures) {
}
