package io.telelink.training.specification;

import java.util.List;

/**
 * What a dry run measured. On so few customers it tells whether the specification can be trained, not how good it is.
 *
 * @param rows       customers in the sample
 * @param of         customers that they were drawn from
 * @param churners   among them; 0 for a value model
 * @param churnersOf churners among those that they were drawn from; 0 for a value model
 * @param folds      of the cross-validation
 * @param millis     that training took
 */
public record TrialResult(int rows, int of, int churners, int churnersOf, int folds, long millis, List<Figure> figures) {

    /**
     * One measure, over the folds alone: whoever tries texts until one pleases must not choose by the test rows.
     *
     * @param metric such as {@code roc-auc}
     * @param mean   over the folds of the cross-validation
     * @param sd     deviation over the folds
     */
    public record Figure(String metric, double mean, double sd) {
    }

    public TrialResult {
        figures = List.copyOf(figures);
    }

    /** Whether more churners were drawn than their share, so that what depends on it is not that of all customers. */
    public boolean hasMoreChurners() {
        return churners > Math.round((double) churnersOf * rows / of);
    }
}
