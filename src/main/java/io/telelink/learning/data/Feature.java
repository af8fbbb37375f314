package io.telelink.learning.data;

import io.telelink.learning.Task;
import java.util.List;
import java.util.Set;

/**
 * A raw feature, as {@code models/features.yaml} declares it.
 *
 * @param name camelCase, as in the REST interface
 * @param label in words, such as "Customer service calls"
 * @param unit "min", "calls", "$" or empty
 * @param column header of the column in a CSV file
 * @param min smallest value allowed; 0 for levels and flags
 * @param max greatest value allowed; 1 for flags, the number of levels for categories (the unknown level)
 * @param integer whether only whole numbers are allowed
 * @param levels the known levels of a category; empty otherwise
 * @param influenceable whether an offer or a call can change it
 * @param leaks tasks whose target is computed from this feature, so that their models must not see it
 */
public record Feature(String name, String label, Kind kind, String unit, String column, double min, double max,
                      boolean integer, List<String> levels, boolean influenceable, Imputation imputation,
                      Set<Task> leaks) {

    public Feature {
        levels = List.copyOf(levels);
        leaks = Set.copyOf(leaks);
    }
}
