package io.telelink.scoring;

/**
 * Sees the answers of a run range by range, as they are made, so that nobody has to read a million rows again. It is called in the
 * transaction of the range: what it stores is committed with the range's predictions or not at all, and a range that is scored
 * again after a crash is seen again. It is called by several threads at once, and what it takes everybody waits for. It fails
 * the range if it throws: what only looks on keeps its failures to itself.
 */
@FunctionalInterface
public interface RangeObserver {

    void scored(ScoredRange range);
}
