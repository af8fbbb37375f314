package io.telelink.scoring;

/**
 * A run was divided into ranges; published once, in the transaction that does it, before the first range is scored by anybody.
 * What has to be the same for all ranges of a run, on all nodes and after a crash, is settled by then.
 */
public record RunBegun(ScoringRun run) {
}
