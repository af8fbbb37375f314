package io.telelink.registry;

import java.time.Instant;

/**
 * Something that was said about a version; what was said last holds.
 *
 * @param content the tag, the note, or the reason
 */
public record VersionMark(long id, long versionId, Kind kind, String content, Instant markedAt, String markedBy) {

    /** What is said. */
    public enum Kind {
        TAG(40),
        UNTAG(40),
        NOTE(2000),
        /** No longer to be promoted; what it answered stays verifiable. */
        ARCHIVE(2000),
        RESTORE(2000);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /** Characters that the content has at most. */
        public int most() {
            return most;
        }
    }
}
