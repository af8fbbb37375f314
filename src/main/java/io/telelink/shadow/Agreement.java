package io.telelink.shadow;

import org.jspecify.annotations.Nullable;

/**
 * How far champion and challenger agree about the customers of a run.
 *
 * @param correlation Pearson's, of the probabilities; null where one of them says the same of everybody
 */
public record Agreement(BandMoves moves, @Nullable Double correlation) {
}
