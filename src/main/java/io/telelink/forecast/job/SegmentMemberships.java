package io.telelink.forecast.job;

import java.util.LinkedHashMap;
import java.util.Map;

import io.telelink.forecast.compute.Memberships;
import io.telelink.forecast.persistence.MemberReader;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentMembers;
import org.springframework.stereotype.Component;

/** Who belongs to the segments that everybody may see. */
@Component
class SegmentMemberships {

    private final SegmentMembers segments;
    private final MemberReader reader;

    SegmentMemberships(SegmentMembers segments, MemberReader reader) {
        this.segments = segments;
        this.reader = reader;
    }

    /** Names of the segments by how they are told apart. */
    Map<String, String> into(Memberships memberships, int most) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Segment segment : segments.shared(most)) {
            String key = String.valueOf(segment.id());
            names.put(key, segment.name());
            reader.read(segments.condition(segment.id()), customer -> memberships.add(key, customer));
        }
        return names;
    }
}
