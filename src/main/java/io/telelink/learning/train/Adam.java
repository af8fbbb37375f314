package io.telelink.learning.train;

import io.telelink.learning.model.NetworkShape;

/**
 * Steps down a gradient, each number by the mean of its slopes over the root of their mean square (Kingma and Ba 2015, algorithm
 * 1), while weights, but not biases, shrink (Loshchilov and Hutter 2019, algorithm 2).
 */
final class Adam {

    private static final double MEAN_KEPT = .9;
    private static final double SQUARE_KEPT = .999;
    private static final double SMALLEST = 1e-8;

    private final NetworkShape shape;
    private final double weightDecay;
    private final double[] mean;
    private final double[] square;
    private double meanMissing = 1;
    private double squareMissing = 1;

    Adam(NetworkShape shape, double weightDecay) {
        this.shape = shape;
        this.weightDecay = weightDecay;
        mean = new double[shape.numbers()];
        square = new double[shape.numbers()];
    }

    /** Takes one step and sets the gradient back to zero. */
    void step(double[] numbers, double[] gradient, double rate) {
        meanMissing *= MEAN_KEPT;
        squareMissing *= SQUARE_KEPT;
        double size = rate / (1 - meanMissing);
        double squareScale = 1 / (1 - squareMissing);
        for (int layer = 0; layer < shape.layers(); layer++) {
            int biases = shape.biases(layer);
            move(numbers, gradient, shape.weights(layer), biases, size, squareScale, 1 - rate * weightDecay);
            move(numbers, gradient, biases, biases + shape.outputs(layer), size, squareScale, 1);
        }
    }

    private void move(double[] numbers, double[] gradient, int from, int to, double size, double squareScale, double kept) {
        for (int i = from; i < to; i++) {
            double slope = gradient[i];
            mean[i] = MEAN_KEPT * mean[i] + (1 - MEAN_KEPT) * slope;
            square[i] = SQUARE_KEPT * square[i] + (1 - SQUARE_KEPT) * slope * slope;
            numbers[i] = kept * numbers[i] - size * mean[i] / (Math.sqrt(square[i] * squareScale) + SMALLEST);
            gradient[i] = 0;
        }
    }
}
