package io.telelink.learning.train;

import io.telelink.learning.model.Network;
import io.telelink.learning.model.NetworkShape;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Trains a network on one thread with random numbers of its own: the same input gives the same bits. The step size falls in a
 * line to nothing over all epochs. With early stopping, a part of the rows is only looked at after each epoch, the numbers of
 * the best epoch are kept, and training ends when none was better for a while. Where steps are so large that the numbers run
 * away, those of the last good epoch are kept: a poor model, which its measures show, rather than none.
 */
final class NetworkTrainer {

    private static final int ROWS_PER_CHECK = 32;

    private final Algorithm.DeepLearning options;
    private final NetworkShape shape;
    private final NetworkLoss loss;
    private final RandomGenerator random;
    private final NetworkGradient gradients;
    private final Adam adam;

    NetworkTrainer(Algorithm.DeepLearning options, NetworkShape shape, NetworkLoss loss, long seed) {
        this.options = options;
        this.shape = shape;
        this.loss = loss;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        gradients = new NetworkGradient(shape, loss, options.dropout(), random);
        adam = new Adam(shape, options.weightDecay());
    }

    /**
     * What to learn.
     *
     * @param x encoded rows
     * @param target what to answer for each
     * @param weight how much each counts in training, 1 on average
     * @param lift by how much these weights lift outputs above what they would be; taken off before early stopping looks at them,
     *     since a network that is only ever asked to find churners seems to do worse the surer it gets
     */
    record Rows(double[][] x, double[] target, double[] weight, double lift) {

        int size() {
            return x.length;
        }
    }

    /** The weights and biases of the trained network. */
    double[] train(Rows rows, Work.Progress progress) {
        int[] order = shuffled(rows.size());
        int held = (int) Math.round(options.validationShare() * rows.size());
        int[] validation = Arrays.copyOf(order, held);
        int[] training = Arrays.copyOfRange(order, held, order.length);
        double[] numbers = start();
        double[] best = numbers.clone();
        double least = Double.POSITIVE_INFINITY;
        int since = 0;
        int epoch = 0;
        while (epoch < options.epochs() && since <= options.patience() && Network.isBounded(numbers)) {
            epoch(rows, training, numbers, epoch, progress);
            double now = held == 0 ? -epoch : error(rows, validation, numbers, progress);
            since++;
            if (now < least && Network.isBounded(numbers)) {
                least = now;
                since = 0;
                best = numbers.clone();
            }
            epoch++;
            progress.advance(1.0 / options.epochs());
        }
        if (epoch < options.epochs()) {
            progress.advance((double) (options.epochs() - epoch) / options.epochs());
        }
        return best;
    }

    /** Weights drawn evenly from a range that keeps the size of signals (He et al. 2015); biases are zero. */
    private double[] start() {
        double[] numbers = new double[shape.numbers()];
        for (int layer = 0; layer < shape.layers(); layer++) {
            double bound = Math.sqrt(6.0 / shape.inputs(layer));
            for (int i = shape.weights(layer); i < shape.biases(layer); i++) {
                numbers[i] = (2 * random.nextDouble() - 1) * bound;
            }
        }
        return numbers;
    }

    private void epoch(Rows rows, int[] training, double[] numbers, int epoch, Work.Progress progress) {
        shuffle(training);
        double[] gradient = new double[shape.numbers()];
        int batch = Math.min(options.batch(), training.length);
        for (int from = 0; from < training.length; from += batch) {
            int to = Math.min(training.length, from + batch);
            for (int i = from; i < to; i++) {
                if (i % ROWS_PER_CHECK == 0) {
                    progress.check();
                }
                int row = training[i];
                gradients.add(numbers, rows.x()[row], rows.target()[row], rows.weight()[row] / (to - from), gradient);
            }
            double done = (epoch + (double) from / training.length) / options.epochs();
            adam.step(numbers, gradient, options.learningRate() * (1 - done));
        }
    }

    private double error(Rows rows, int[] some, double[] numbers, Work.Progress progress) {
        progress.check();
        double sum = 0;
        for (int row : some) {
            sum += loss.error(NetworkGradient.output(shape, numbers, rows.x()[row]) - rows.lift(), rows.target()[row]);
        }
        return sum / some.length;
    }

    private int[] shuffled(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        shuffle(order);
        return order;
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
    }
}
