package io.telelink.learning.train;

import io.telelink.learning.model.Scale;
import io.telelink.learning.model.TreeEnsemble;
import io.telelink.learning.model.TreeNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.model.cart.DecisionNode;
import smile.model.cart.SplitRule;

/**
 * Fits a random forest with Smile, some trees at a time, so that it can report and stop in between; every tree has its own
 * seed, so the cut has no effect. Class weights are met by drawing fewer stayers for each tree (Chen, Liaw and Breiman 2004);
 * Smile's weight of a class is the number its rows are divided by. The forest's probability is the mean of its leaves'
 * probabilities, each tree weighted by its out-of-bag accuracy.
 */
record RandomForestFitter(Algorithm.RandomForest options) implements Fitter {

    private static final int TREES_AT_ONCE = 5;

    @Override
    public Fitted fit(double[][] x, boolean[] churned, int churnerWeight, long seed, Work.Progress progress) {
        DataFrame frame = SmileData.Weighted.of(x, churned, 1).frame();
        long[] seeds = new Random(seed).longs(options.trees()).toArray();
        RandomForest forest = part(frame, churnerWeight, seeds, 0, progress);
        for (int from = TREES_AT_ONCE; from < seeds.length; from += TREES_AT_ONCE) {
            forest = forest.merge(part(frame, churnerWeight, seeds, from, progress));
        }
        RandomForest whole = forest;
        ToDoubleFunction<double[]> probability = row -> {
            double[] posterior = new double[2];
            whole.predict(SmileData.tuple(frame.schema(), row), posterior);
            return posterior[1];
        };
        return new Fitted(compile(forest, frame, x[0].length), probability, probability);
    }

    private RandomForest part(DataFrame frame, int churnerWeight, long[] seeds, int from, Work.Progress progress) {
        progress.check();
        long[] own = Arrays.copyOfRange(seeds, from, Math.min(seeds.length, from + TREES_AT_ONCE));
        RandomForest part = SmileData.alone(own[0], () -> RandomForest.fit(SmileData.FORMULA, frame,
                new RandomForest.Options(own.length, options.mtry(), SplitRule.GINI, options.maxDepth(), options.maxNodes(),
                        options.nodeSize(), options.subsample(), new int[] {churnerWeight, 1}, own, null)));
        progress.advance((double) own.length / seeds.length);
        return part;
    }

    private static TreeEnsemble compile(RandomForest forest, DataFrame frame, int width) {
        double total = Arrays.stream(forest.models()).mapToDouble(RandomForest.Model::weight).sum();
        TreeFlattener flattener = new TreeFlattener(frame.schema());
        List<TreeNode> trees = new ArrayList<>();
        for (RandomForest.Model model : forest.models()) {
            trees.add(flattener.read(model.tree().root(),
                    leaf -> model.weight() / total * ((DecisionNode) leaf).posteriori(new double[2])[1]));
        }
        return TreeEnsemble.of(trees, width, Scale.PROBABILITY, 0);
    }
}
