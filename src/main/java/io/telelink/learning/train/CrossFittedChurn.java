package io.telelink.learning.train;

import io.telelink.learning.model.ChurnModel;

/**
 * Churn probabilities of rows by models that had not seen them, as a feature of other models: one that has seen a row knows more
 * of it than it will of customers to come, and whoever learns from its answers trusts them too much.
 *
 * @param probability calibrated, one per row of the set, in its order: of a training row from the folds without it, which its
 *     account number decides; of a test row from {@code model}
 * @param model fitted to all training rows, for customers who are not among them
 */
public record CrossFittedChurn(double[] probability, ChurnModel model) {

    /**
     * Fits the models of a specification.
     *
     * @throws io.telelink.learning.InvalidModelFileException when the specification does not fit the schema
     * @throws IllegalArgumentException when there are too few churners or stayers, in all or in a fold
     * @throws TrainingCancelledException when the listener asked to stop
     */
    public static CrossFittedChurn of(Specification specification, TrainingSet set, TrainingListener listener,
                                      TrainingOptions options) {
        Partition parts = Partition.of(set, specification.folds());
        int[] trainRows = Partition.rows(set.keys(), set.given(), Split.TRAIN);
        ChurnProblem churn = new ChurnProblem(specification, FeatureChoice.of(specification, set.table().schema()), parts.train());
        String[] keys = new String[trainRows.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = set.keys()[trainRows[i]];
        }
        Shares shares = Shares.of(specification.search(), specification.validation());
        Algorithm algorithm = ChurnTrainer.search(specification, churn, shares.searching(listener), options.threads()).algorithm();
        Fits fits = Fits.run(new ByAccount(churn, keys), algorithm, new Validation(specification.folds(), 1, specification.seed()),
                shares.fitting(listener), options.threads());
        OutOfFold outOfFold = new OutOfFold(parts.train().churned(), fits.folds(), fits.outOfFold());
        ChurnModel model = ChurnTrainer.assemble(specification, parts.train(), fits.whole(), outOfFold);
        double[] probability = new double[set.table().rows()];
        model.probabilities(set.table(), 0, probability.length, probability);
        double[] unseen = outOfFold.crossCalibrated(specification.calibration());
        for (int i = 0; i < trainRows.length; i++) {
            probability[trainRows[i]] = unseen[i];
        }
        listener.progress("Done", 1);
        return new CrossFittedChurn(probability, model);
    }

    /** The same problem with folds that account numbers decide. */
    private record ByAccount(Problem problem, String[] keys) implements Problem {

        @Override
        public int rows() {
            return problem.rows();
        }

        @Override
        public Folds folds(int count, long seed) {
            return Folds.byAccount(keys, count);
        }

        @Override
        public FoldFit fit(Algorithm algorithm, int[] rows, long seed, Work.Progress progress) {
            return problem.fit(algorithm, rows, seed, progress);
        }

        @Override
        public double[] predict(FoldFit fit, int[] rows) {
            return problem.predict(fit, rows);
        }
    }
}
