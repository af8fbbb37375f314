package io.telelink.segment;

import java.util.List;
import java.util.function.Supplier;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerGroup;
import io.telelink.customer.CustomerGroups;
import io.telelink.customer.UnusableGroupException;
import org.springframework.data.domain.Pageable;
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
        return new CustomerGroup(id, segment.name(), segment.version(), usable(segment.name(), () -> members.condition(segment)));
    }

    @Override
    public List<Choice> choices(int most) {
        return segments.list(Pageable.ofSize(most)).map(SegmentListing::segment).stream().filter(Segment::isValid)
                .map(segment -> new Choice(segment.id(), segment.name())).toList();
    }

    @Override
    public CustomerCondition members(long id) {
        try {
            return usable(String.valueOf(id), () -> members.condition(id));
        } catch (NoSuchSegmentException none) {
            throw new UnusableGroupException(String.valueOf(none.getMessage()));
        }
    }

    private static CustomerCondition usable(String name, Supplier<CustomerCondition> condition) {
        try {
            return condition.get();
        } catch (InvalidRuleException invalid) {
            throw new UnusableGroupException("The segment '" + name + "' is no longer valid: " + invalid.getMessage());
        }
    }
}
