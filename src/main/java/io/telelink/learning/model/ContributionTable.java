package io.telelink.learning.model;

import java.util.List;

/**
 * The contributions of many customers, by column; for each, {@code base} plus their contributions is their margin, to 1e-9.
 *
 * @param features names of the raw and derived features that the model reads
 * @param values one array per feature, with an entry per row
 * @param base the mean margin over the training rows
 * @param scale {@code "log-odds"} or {@code "probability"}
 */
public record ContributionTable(List<String> features, double[][] values, double base, String scale) {

    public ContributionTable {
        features = List.copyOf(features);
    }
}
