package io.telelink.segment;

import io.telelink.customer.CustomerGroup;
import io.telelink.customer.CustomerGroups;
import io.telelink.customer.UnusableGroupException;
import org.springframework.stereotype.Component;

/** Lets lists of customers be narrowed to the segments that the person who asks may see. */
@Component
class SegmentGroups implements CustomerGroups {

    private final Segments segments;
    private final SegmentMembers members;

    SegmentGroups(Segments segments, SegmentMembers members) {
        this.segments = segments;
        this.members = members;
    }

    @Override
    public CustomerGroup find(long id) {
        Segment segment = segments.find(id)
                .orElseThrow(() -> new UnusableGroupException(String.valueOf(new NoSuchSegmentException(id).getMessage())));
        try {
            return new CustomerGroup(id, segment.name(), segment.version(), members.condition(segment));
        } catch (InvalidRuleException invalid) {
            throw new UnusableGroupException("The segment '" + segment.name() + "' is no longer valid: "
                    + invalid.getMessage());
        }
    }
}
