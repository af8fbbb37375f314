package io.telelink.learning.train;

import java.util.List;
import java.util.Map;

/**
 * Where a value model comes from, in plain values.
 *
 * @param specification text of the YAML file
 * @param search what a search over hyper-parameters found; empty where there was none
 * @param dataSha256 hash of the feature names, the raw values, the values to learn, keys and split of all rows
 * @param libraries version by library
 */
public record ValueProvenance(String specificationName, String specification, long seed, List<SearchTrial> search,
                              String dataSha256, int rows, int trainRows, int testRows, String codeVersion,
                              Map<String, String> libraries, String jvm, String os, int threads, long durationMillis) {

    public ValueProvenance {
        search = List.copyOf(search);
        libraries = Map.copyOf(libraries);
    }
}
