package io.telelink.learning.train;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a model comes from, in plain values.
 *
 * @param specification text of the YAML file
 * @param dataSha256 hash of the feature names, the values, labels, keys and split of all rows, lower-case hexadecimal
 * @param churners among all rows
 * @param search what a search over hyper-parameters found; empty where there was none
 * @param libraries version by library
 * @param firstAsOf as-of date of the oldest row; null where rows have none
 * @param lastAsOf as-of date of the newest row
 */
public record Provenance(String specificationName, String specification, long seed, String dataSha256, int rows,
                         int trainRows, int testRows, int churners, int trainChurners, int testChurners,
                         String codeVersion, Map<String, String> libraries, String jvm, String os, int threads,
                         long durationMillis, List<SearchTrial> search, @Nullable LocalDate firstAsOf,
                         @Nullable LocalDate lastAsOf) {

    public Provenance {
        libraries = Map.copyOf(libraries);
        search = List.copyOf(search);
    }
}
