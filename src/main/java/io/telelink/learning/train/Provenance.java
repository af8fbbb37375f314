package io.telelink.learning.train;

import java.util.List;
import java.util.Map;

/**
 * Where a model comes from, in plain values.
 *
 * @param specification text of the YAML file
 * @param dataSha256 hash of the feature names, the values, labels, keys and split of all rows, lower-case hexadecimal
 * @param churners among all rows
 * @param search what a search over hyper-parameters found; empty where there was none
 * @param libraries version by library
 */
public record Provenance(String specificationName, String specification, long seed, String dataSha256, int rows,
                         int trainRows, int testRows, int churners, int trainChurners, int testChurners,
                         String codeVersion, Map<String, String> libraries, String jvm, String os, int threads,
                         long durationMillis, List<SearchTrial> search) {

    public Provenance {
        libraries = Map.copyOf(libraries);
        search = List.copyOf(search);
    }
}
