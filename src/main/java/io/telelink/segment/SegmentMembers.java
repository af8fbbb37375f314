package io.telelink.segment;

import java.util.List;

import io.telelink.customer.CustomerCondition;
import io.telelink.segment.persistence.SegmentTable;
import io.telelink.segment.rule.RuleSql;
import org.springframework.stereotype.Component;

/**
 * Who belongs to a segment, for work in the background: scoring, campaigns, export. It asks for no role, since whoever asked
 * for the work was asked then.
 */
@Component
public class SegmentMembers {

    private final SegmentTable segments;
    private final RuleSql sql;

    SegmentMembers(SegmentTable segments, RuleSql sql) {
        this.segments = segments;
        this.sql = sql;
    }

    /**
     * The members at this moment as a condition over {@link io.telelink.customer.CustomerSource}; archived segments included.
     *
     * @throws NoSuchSegmentException when there is none
     * @throws InvalidRuleException   when its rule can no longer be used
     */
    public CustomerCondition condition(long segmentId) {
        return condition(segments.find(segmentId).orElseThrow(() -> new NoSuchSegmentException(segmentId)));
    }

    /** Usable segments that everybody may see, by name; at most so many. */
    public List<Segment> shared(int most) {
        return segments.shared(most).stream().filter(Segment::isValid).toList();
    }

    CustomerCondition condition(Segment segment) {
        if (!segment.isValid()) {
            throw new InvalidRuleException(segment.problems());
        }
        return sql.condition(segment.rule());
    }
}
