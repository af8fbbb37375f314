package io.telelink.segment;

import io.telelink.audit.WrittenText;

/**
 * A segment as somebody wants it saved.
 *
 * @param name    1 to 100 characters
 * @param comment why it was changed, at most 500 characters; may be empty
 */
public record SegmentDraft(String name, boolean shared, Group rule, String comment) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_COMMENT = 500;

    /** @throws SegmentRefusedException when name or comment is too long, or there is no name */
    public SegmentDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new SegmentRefusedException(SegmentRefusedException.Reason.NAME_MALFORMED);
        }
        comment = WrittenText.optional("A comment has", comment, LONGEST_COMMENT,
                wrong -> new SegmentRefusedException(SegmentRefusedException.Reason.COMMENT_MALFORMED, wrong));
    }
}
