package io.telelink.learning.train;

/** How models are cross-validated: that many folds, that many times, each repeat cut anew. */
record Validation(int folds, int repeats, long seed) {
}
