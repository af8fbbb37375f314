package io.telelink.scoring;

/**
 * Somebody begins to lead a run, or takes it up again; published outside of a transaction, before any range is scored by whoever
 * leads. What takes long and is best there by then is made by its listeners, who must do nothing where it is.
 */
public record RunStarting(ScoringRun run) {
}
