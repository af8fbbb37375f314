package io.telelink.audit;

/**
 * Something that is not as it was recorded.
 *
 * @param problem what happened to the row
 * @param source  what was verified: the kind of an {@link EvidenceSource}, or the ledger's own
 * @param row     which row, in words with its number, such as {@code prediction 4711}
 * @param block   what the row belongs to, such as {@code block 3 of scoring run 12}; may be empty
 * @param detail  how it shows, for an expert: what was expected and what was found
 */
public record Finding(Problem problem, String source, String row, String block, String detail) {

    /** What can happen to a row. Each has a text under {@code audit.problem.<name>}. */
    public enum Problem {
        /** It says something else than when it was recorded. */
        ALTERED,
        /** It was recorded and is gone. */
        MISSING,
        /** It is there and was never recorded. */
        ADDED,
        /** It stands where another one was recorded. */
        SWAPPED,
        /** It was replaced, and hashes were recomputed to hide it. */
        REWRITTEN,
        /** Everything from here to the end is gone. */
        TRUNCATED,
        /** What it is compared with cannot be read, so nothing can be said. */
        UNREADABLE
    }
}
