package io.telelink.learning.train;

import io.telelink.learning.model.Scale;
import io.telelink.learning.model.TreeEnsemble;
import io.telelink.learning.model.TreeNode;
import java.util.ArrayList;
import java.util.List;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.model.cart.Loss;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/** Fits gradient boosting with Smile, whose trees sum to half the log-odds (Friedman 2001, algorithm 5). */
record GradientBoostingFitter(Algorithm.GradientBoosting options) implements Fitter {

    @Override
    public Fitted fit(double[][] x, boolean[] churned, int churnerWeight, long seed, Work.Progress progress) {
        progress.check();
        SmileData.Weighted data = SmileData.Weighted.of(x, churned, churnerWeight);
        DataFrame frame = data.frame();
        GradientTreeBoost model = fit(frame, seed, progress);
        progress.check();
        RegressionTree[] trees = model.trees()[0];
        double start = Loss.logistic(data.y()).intercept(new double[data.y().length]);
        return new Fitted(compile(trees, start, frame, x[0].length),
                row -> 2 * halfLogOdds(trees, start, SmileData.tuple(frame.schema(), row)), row -> {
                    double[] posterior = new double[2];
                    model.predict(SmileData.tuple(frame.schema(), row), posterior);
                    return posterior[1];
                });
    }

    private GradientTreeBoost fit(DataFrame frame, long seed, Work.Progress progress) {
        try (StoppingController<GradientTreeBoost.TrainingStatus> controller =
                     new StoppingController<>(options.trees(), progress)) {
            return SmileData.alone(seed, () -> GradientTreeBoost.fit(SmileData.FORMULA, frame,
                    new GradientTreeBoost.Options(options.trees(), options.maxDepth(), options.maxNodes(), options.nodeSize(),
                            options.shrinkage(), options.subsample(), null, controller)));
        }
    }

    private TreeEnsemble compile(RegressionTree[] trees, double start, DataFrame frame, int width) {
        TreeFlattener flattener = new TreeFlattener(frame.schema());
        List<TreeNode> nodes = new ArrayList<>();
        for (RegressionTree tree : trees) {
            nodes.add(flattener.read(tree.root(), leaf -> 2 * options.shrinkage() * ((RegressionNode) leaf).output()));
        }
        return TreeEnsemble.of(nodes, width, Scale.LOG_ODDS, 2 * start);
    }

    private double halfLogOdds(RegressionTree[] trees, double start, Tuple row) {
        double sum = start;
        for (RegressionTree tree : trees) {
            sum += options.shrinkage() * tree.predict(row);
        }
        return sum;
    }
}
