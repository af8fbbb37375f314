package io.telelink.learning.train;

import io.telelink.learning.model.Scale;
import io.telelink.learning.model.TreeEnsemble;
import io.telelink.learning.model.TreeNode;
import java.util.ArrayList;
import java.util.List;
import smile.data.DataFrame;
import smile.model.cart.Loss;
import smile.model.cart.RegressionNode;
import smile.regression.GradientTreeBoost;
import smile.regression.RegressionTree;

/** Fits gradient boosting of squared errors with Smile (Friedman 2001, algorithm 2). */
record RegressionBoostingFitter(Algorithm.GradientBoosting options) implements RegressionFitter {

    @Override
    public Fitted fit(double[][] x, double[] y, long seed, Work.Progress progress) {
        progress.check();
        DataFrame frame = SmileData.frame(x, y);
        GradientTreeBoost model = fit(frame, seed, progress);
        progress.check();
        TreeFlattener flattener = new TreeFlattener(frame.schema());
        List<TreeNode> trees = new ArrayList<>();
        for (RegressionTree tree : model.trees()) {
            trees.add(flattener.read(tree.root(), leaf -> options.shrinkage() * ((RegressionNode) leaf).output()));
        }
        TreeEnsemble ensemble = TreeEnsemble.of(trees, x[0].length, Scale.DOLLARS, Loss.ls().intercept(y));
        return new Fitted(ensemble, row -> model.predict(SmileData.tuple(frame.schema(), row)),
                row -> model.predict(SmileData.tuple(frame.schema(), row)));
    }

    private GradientTreeBoost fit(DataFrame frame, long seed, Work.Progress progress) {
        try (StoppingController<GradientTreeBoost.TrainingStatus> controller =
                     new StoppingController<>(options.trees(), progress)) {
            return SmileData.alone(seed, () -> GradientTreeBoost.fit(SmileData.FORMULA, frame,
                    new GradientTreeBoost.Options(Loss.ls(), options.trees(), options.maxDepth(), options.maxNodes(),
                            options.nodeSize(), options.shrinkage(), options.subsample(), null, controller)));
        }
    }
}
