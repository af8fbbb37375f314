package io.telelink.learning.train;

import java.util.List;
import java.util.Map;

/**
 * A random search over hyper-parameters (Bergstra and Bengio 2012): candidates drawn once from the space that a specification
 * declares, each cross-validated on the training rows.
 *
 * @param folds of the cross-validation of each candidate, 2 to 20
 * @param metric by whose mean over the folds the best is chosen; of equals, the first
 * @param seed of the draws and of the folds
 * @param candidates at least one, all different
 * @param <C> the measures of a cross-validation
 */
public record Search<C>(int folds, SearchMetric<C> metric, long seed, List<Candidate> candidates) {

    /**
     * One way to set the hyper-parameters.
     *
     * @param settings the values drawn, in words, by name
     * @param algorithm with these and the fixed ones
     */
    public record Candidate(Map<String, String> settings, Algorithm algorithm) {

        public Candidate {
            settings = Map.copyOf(settings);
        }
    }

    public Search {
        candidates = List.copyOf(candidates);
    }

    /** The same with its first candidates only. */
    Search<C> first(int count) {
        return new Search<>(folds, metric, seed, candidates.subList(0, Math.min(count, candidates.size())));
    }
}
