package io.telelink.learning.model;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.TreeNode.Branch;
import io.telelink.learning.model.TreeNode.Leaf;
import io.telelink.learning.preprocess.Encoding;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Models with random numbers over the features of the demonstration subscribers, made without training. */
public final class Models {

    public static final Table SUBSCRIBERS = DemoData.subscribers().table();

    private Models() {
    }

    public static ChurnModel trees(Scale scale, int trees, int depth, long seed) {
        Preprocessor preprocessor = preprocessor(Encoding.ORDINAL, false);
        double[][] encoded = preprocessor.encode(SUBSCRIBERS);
        Random random = new Random(seed);
        List<TreeNode> nodes = new ArrayList<>();
        double size = scale == Scale.PROBABILITY ? 1.0 / trees : 1;
        for (int t = 0; t < trees; t++) {
            nodes.add(tree(random, encoded, depth, size));
        }
        TreeEnsemble sum = TreeEnsemble.of(nodes, preprocessor.width(), scale, 0);
        double mean = Arrays.stream(encoded).mapToDouble(row -> sum.margin(row, 0)).average().orElseThrow();
        return model(preprocessor, scale == Scale.PROBABILITY ? sum
                : TreeEnsemble.of(nodes, preprocessor.width(), scale, -mean - .5));
    }

    public static ChurnModel linear(long seed) {
        Preprocessor preprocessor = preprocessor(Encoding.ONE_HOT, true);
        Random random = new Random(seed);
        double[] weights = random.doubles(preprocessor.width(), -.3, .3).toArray();
        double[] means = random.doubles(preprocessor.width(), -.1, .1).toArray();
        return model(preprocessor, new Linear(weights, means, -1.2));
    }

    public static ValueModel value(long seed) {
        Preprocessor preprocessor = preprocessor(Encoding.ORDINAL, true);
        double[] weights = new Random(seed).doubles(preprocessor.width(), -100, 100).toArray();
        return new ValueModel(preprocessor, new Linear(weights, new double[weights.length], 3000, Scale.DOLLARS));
    }

    public static ChurnModel network(long seed) {
        Preprocessor preprocessor = preprocessor(Encoding.ORDINAL, true);
        Random random = new Random(seed);
        NetworkShape shape = new NetworkShape(List.of(preprocessor.width(), 3, 2, 1));
        double[] background = new double[2 * preprocessor.width()];
        for (int r = 0; r < 2; r++) {
            System.arraycopy(preprocessor.encode(SUBSCRIBERS.select(new int[] {r}))[0], 0, background,
                    r * preprocessor.width(), preprocessor.width());
        }
        return model(preprocessor, new Network(shape, Scale.LOG_ODDS, random.doubles(shape.numbers(), -1, 1).toArray(),
                background));
    }

    private static Preprocessor preprocessor(Encoding encoding, boolean scale) {
        return Preprocessor.fit(SUBSCRIBERS, encoding, scale, name -> !name.equals("state"));
    }

    private static ChurnModel model(Preprocessor preprocessor, Predictor predictor) {
        Calibration calibration = new Calibration.Isotonic(new double[] {.1, .3, .5, .9},
                new double[] {.02, .1, .7, .97}, .01);
        return new ChurnModel(preprocessor, predictor, calibration, .4, .145,
                new ScoreBins(new double[] {.5}, new int[] {100, 20}, new int[] {5, 15}));
    }

    /** Thresholds are values of the data, so that rows often stand exactly on them. */
    private static TreeNode tree(Random random, double[][] encoded, int depth, double size) {
        if (depth == 0 || random.nextInt(7) == 0) {
            return new Leaf(size * (random.nextInt(3) == 0 ? random.nextDouble() : 0), 1 + random.nextInt(50));
        }
        int feature = random.nextInt(encoded[0].length);
        return new Branch(feature, encoded[random.nextInt(encoded.length)][feature],
                tree(random, encoded, depth - 1, size), tree(random, encoded, depth - 1, size));
    }
}
