package io.telelink.learning.train;

import io.telelink.learning.model.Network;
import io.telelink.learning.model.NetworkShape;
import io.telelink.learning.model.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Fits networks with {@link NetworkTrainer}, for churn in log-odds and for value in dollars. */
record NetworkFitter(Algorithm.DeepLearning options) implements Fitter, RegressionFitter {

    /** Rows from which contributions count: evenly spread over the training rows by their margin. */
    private static final int BACKGROUND_ROWS = 32;

    @Override
    public Fitted fit(double[][] x, boolean[] churned, int churnerWeight, long seed, Work.Progress progress) {
        double[] target = new double[x.length];
        double[] weight = new double[x.length];
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            target[i] = churned[i] ? 1 : 0;
            weight[i] = churned[i] ? churnerWeight : 1;
            total += weight[i];
        }
        double mean = total / x.length;
        Arrays.setAll(weight, i -> weight[i] / mean);
        NetworkShape shape = shape(x[0].length);
        double[] numbers = new NetworkTrainer(options, shape, NetworkLoss.LOGISTIC, seed)
                .train(new NetworkTrainer.Rows(x, target, weight, StrictMath.log(churnerWeight)), progress);
        return fitted(shape, Scale.LOG_ODDS, numbers, x, Scale.LOG_ODDS::toProbability);
    }

    /** Learns standardised targets, and brings the last layer back to dollars. */
    @Override
    public Fitted fit(double[][] x, double[] y, long seed, Work.Progress progress) {
        double mean = Arrays.stream(y).average().orElseThrow();
        double variance = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        double deviation = variance > 0 ? Math.sqrt(variance) : 1;
        double[] target = Arrays.stream(y).map(v -> (v - mean) / deviation).toArray();
        double[] weight = new double[x.length];
        Arrays.fill(weight, 1);
        NetworkShape shape = shape(x[0].length);
        double[] numbers = new NetworkTrainer(options, shape, NetworkLoss.SQUARED, seed)
                .train(new NetworkTrainer.Rows(x, target, weight, 0), progress).clone();
        int last = shape.layers() - 1;
        for (int i = shape.weights(last); i <= shape.biases(last); i++) {
            numbers[i] *= deviation;
        }
        numbers[shape.biases(last)] += mean;
        return fitted(shape, Scale.DOLLARS, numbers, x, margin -> margin);
    }

    private NetworkShape shape(int width) {
        List<Integer> sizes = new ArrayList<>(options.layers());
        sizes.addFirst(width);
        sizes.add(1);
        return new NetworkShape(sizes);
    }

    private static Fitted fitted(NetworkShape shape, Scale scale, double[] numbers, double[][] x,
                                 DoubleUnaryOperator answer) {
        ToDoubleFunction<double[]> original = row -> NetworkGradient.output(shape, numbers, row);
        Network network = new Network(shape, scale, numbers, background(x, original));
        return new Fitted(network, original, row -> answer.applyAsDouble(original.applyAsDouble(row)));
    }

    private static double[] background(double[][] x, ToDoubleFunction<double[]> margin) {
        double[] margins = Arrays.stream(x).mapToDouble(margin).toArray();
        int[] order = IntStream.range(0, x.length).boxed()
                .sorted((a, b) -> Double.compare(margins[a], margins[b])).mapToInt(i -> i).toArray();
        int rows = Math.min(BACKGROUND_ROWS, x.length);
        double[] background = new double[rows * x[0].length];
        for (int r = 0; r < rows; r++) {
            int row = order[(int) ((r + .5) * x.length / rows)];
            System.arraycopy(x[row], 0, background, r * x[0].length, x[0].length);
        }
        return background;
    }
}
