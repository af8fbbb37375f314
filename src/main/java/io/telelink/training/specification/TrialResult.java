package io.telelink.training.specification;

import java.util.List;

/**
 * What a dry run measured. On so few customers it tells whether the specification can be trained, not how good it is.
 *
 * @param rows     customers in the sample
 * @param of       customers that they were drawn from
 * @param churners among them; 0 for a value model
 * @param folds    of the cross-validation
 * @param millis   that training took
 */
public record TrialResult(int rows, int of, int churners, int folds, long millis, List<Figure> figures) {

    /**
     * One measure.
     *
     * @param metric such as {@code roc-auc}
     * @param test   on the test rows of the sample
     * @param mean   over the folds of the cross-validation
     * @param sd     deviation over the folds
     */
    public record Figure(String metric, double test, double mean, double sd) {
    }

    public TrialResult {
        figures = List.copyOf(figures);
    }
}
