package io.telelink.learning.train;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a search found of one candidate.
 *
 * @param settings the hyper-parameters drawn, in words, by name
 * @param metric that the search chose by
 * @param mean of the metric over the folds
 * @param sd its deviation over the folds
 * @param chosen whether the model was trained with these settings
 */
public record SearchTrial(Map<String, String> settings, String metric, double mean, double sd, boolean chosen) {

    public SearchTrial {
        SortedMap<String, String> sorted = new TreeMap<>(settings);
        settings = Collections.unmodifiableMap(sorted);
    }
}
