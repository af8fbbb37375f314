package io.telelink.segment;

import java.util.List;

/** Fields that criteria can be about. Modules above add their own by implementing it as a bean. */
public interface SegmentFields {

    List<SegmentField> fields();
}
