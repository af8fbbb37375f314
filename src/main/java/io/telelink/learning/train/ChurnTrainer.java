package io.telelink.learning.train;

import io.telelink.learning.explain.Background;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.Calibration;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.ScoreBins;

/**
 * Turns a specification and labelled rows into a churn model.
 *
 * <p>Training rows alone decide: a search, where there is one, cross-validates its candidates on them; then one model is fitted
 * to all of them, further ones in cross-validation. The out-of-fold
 * predictions give the calibration, the threshold and the intervals; test rows are only measured at the end. The same data,
 * specification and seed give the same artifact, in whatever order the rows come and however many threads work.
 */
public final class ChurnTrainer {

    private ChurnTrainer() {
    }

    /** Trains with {@link TrainingOptions#defaults()}. */
    public static TrainedModel train(Specification specification, TrainingSet set, TrainingListener listener) {
        return train(specification, set, listener, TrainingOptions.defaults());
    }

    /**
     * Trains a model.
     *
     * @throws io.telelink.learning.InvalidModelFileException when the specification does not fit the schema
     * @throws IllegalArgumentException when there are too few churners or stayers
     * @throws TrainingCancelledException when the listener asked to stop
     */
    public static TrainedModel train(Specification specification, TrainingSet set, TrainingListener listener,
                                     TrainingOptions options) {
        long start = System.nanoTime();
        listener.progress("Preparing", 0);
        FeatureChoice features = FeatureChoice.of(specification, set.table().schema());
        Partition parts = Partition.of(set, specification.folds());
        Samples train = parts.train();
        ChurnProblem problem = new ChurnProblem(specification, features, train);
        Shares shares = Shares.of(specification.search(), specification.validation());
        SearchResult search = search(specification, problem, shares.searching(listener), options.threads());
        Fits fits = Fits.run(problem, search.algorithm(), specification.validation(), shares.fitting(listener),
                options.threads());
        OutOfFold outOfFold = new OutOfFold(train.churned(), fits.folds(), fits.outOfFold());
        ChurnModel model = assemble(specification, train, fits.whole(), outOfFold);
        Evaluator evaluator = new Evaluator(model, parts);
        Evaluation evaluation = evaluator.evaluate(outOfFold.crossValidation(specification), specification,
                shares, listener, options.threads());
        byte[] artifact = model.toBytes();
        long millis = (System.nanoTime() - start) / 1_000_000;
        listener.progress("Done", 1);
        return new TrainedModel(model, artifact, Artifact.sha256(artifact), evaluation,
                evaluator.result(options.groupings()), outOfFold.scores(specification.calibration()),
                ProvenanceRecorder.record(specification, set, parts, search.trials(), options, millis));
    }

    static SearchResult search(Specification specification, ChurnProblem problem, TrainingListener listener, int threads) {
        return specification.search().map(s -> SearchResult.run(s, problem,
                (folds, raw) -> OutOfFold.of(problem.train().churned(), folds, raw).crossValidation(specification),
                listener, threads)).orElse(SearchResult.given(specification.algorithm()));
    }

    static ChurnModel assemble(Specification specification, Samples train, FoldFit whole, OutOfFold outOfFold) {
        Calibration calibration = outOfFold.calibrate(specification.calibration());
        double threshold = specification.threshold()
                .choose(outOfFold.allChurned(), OutOfFold.apply(calibration, outOfFold.allRaw()));
        ScoreBins bins = ScoreBinning.of(train.churned(), OutOfFold.apply(calibration, outOfFold.raw()[0]));
        return new ChurnModel(whole.preprocessor(), whole.fitted().predictor(), calibration, threshold,
                (double) train.churners() / train.rows(), bins).with(Background.of(train.table()));
    }
}
