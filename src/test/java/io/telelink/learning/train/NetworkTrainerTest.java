package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.model.NetworkShape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTrainerTest {

    private static final NetworkShape SHAPE = new NetworkShape(List.of(4, 6, 5, 1));

    private final Random random = new Random(2);

    @ParameterizedTest
    @EnumSource
    void theGradientIsTheSlopeOfTheLoss(NetworkLoss loss) {
        double[] numbers = random.doubles(SHAPE.numbers(), -1, 1).toArray();
        double[] row = {.3, 0, -1.2, .8};
        double[] gradient = new double[numbers.length];
        new NetworkGradient(SHAPE, loss, 0, random).add(numbers, row, 1, 2.5, gradient);
        double step = 1e-6;
        for (int i = 0; i < numbers.length; i++) {
            double[] up = numbers.clone();
            up[i] += step;
            double[] down = numbers.clone();
            down[i] -= step;
            double slope = 2.5 * (loss.value(NetworkGradient.output(SHAPE, up, row), 1)
                    - loss.value(NetworkGradient.output(SHAPE, down, row), 1)) / (2 * step);
            assertThat(gradient[i]).isEqualTo(slope, within(1e-6));
        }
        assertThat(Arrays.stream(gradient).anyMatch(g -> Math.abs(g) > .1)).isTrue();
    }

    @Test
    void theGradientUnderDropoutIsThatOfTheUnitsKept() {
        double[] numbers = random.doubles(SHAPE.numbers(), -1, 1).toArray();
        double[] row = {.3, 1, -1.2, .8};
        double step = 1e-6;
        for (int i = 0; i < numbers.length; i++) {
            double[] gradient = new double[numbers.length];
            gradient(numbers, row, gradient);
            double[] up = numbers.clone();
            up[i] += step;
            double[] down = numbers.clone();
            down[i] -= step;
            double slope = (gradient(up, row, new double[numbers.length]) - gradient(down, row, new double[numbers.length]))
                    / (2 * step);
            assertThat(gradient[i]).isEqualTo(slope, within(1e-6));
        }
    }

    /** Drops the same units every time. */
    private static double gradient(double[] numbers, double[] row, double[] gradient) {
        return new NetworkGradient(SHAPE, NetworkLoss.LOGISTIC, .4, new Random(77)).add(numbers, row, 0, 1, gradient);
    }

    @Test
    void dropoutLeavesTheExpectedSignalAsItIs() {
        NetworkShape flat = new NetworkShape(List.of(1, 400, 1));
        double[] numbers = new double[flat.numbers()];
        Arrays.fill(numbers, 0, 400, 1);
        Arrays.fill(numbers, flat.weights(1), flat.biases(1), 1 / 400.0);
        NetworkGradient gradient = new NetworkGradient(flat, NetworkLoss.SQUARED, .3, random);
        double sum = 0;
        for (int trial = 0; trial < 200; trial++) {
            sum += Math.sqrt(2 * gradient.add(numbers, new double[] {1}, 0, 1, new double[numbers.length])) / 200;
        }
        assertThat(sum).isEqualTo(1, within(.01));
    }

    @Test
    void learnsWhatNoLineCanSeparate() {
        NetworkTrainer.Rows rows = exclusiveOr(400);
        double[] numbers = trainer(options(.0, 0, 60), 1).train(rows, CompiledPredictorTest.IGNORED);
        NetworkShape shape = new NetworkShape(List.of(2, 8, 1));
        int right = 0;
        for (int i = 0; i < rows.size(); i++) {
            right += NetworkGradient.output(shape, numbers, rows.x()[i]) > 0 == rows.target()[i] > .5 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(385);
    }

    @Test
    void theSameSeedTrainsTheSameBits() {
        NetworkTrainer.Rows rows = exclusiveOr(100);
        double[] one = trainer(options(.2, .2, 10), 5).train(rows, CompiledPredictorTest.IGNORED);
        assertThat(trainer(options(.2, .2, 10), 5).train(rows, CompiledPredictorTest.IGNORED)).isEqualTo(one);
        assertThat(trainer(options(.2, .2, 10), 6).train(rows, CompiledPredictorTest.IGNORED)).isNotEqualTo(one);
    }

    @Test
    void stopsEarlyWhereThereIsNothingToLearn() {
        NetworkTrainer.Rows noise = new NetworkTrainer.Rows(exclusiveOr(200).x(),
                random.doubles(200).map(Math::rint).toArray(), ones(200), 0);
        AtomicInteger epochs = new AtomicInteger();
        trainer(options(0, .25, 500), 1).train(noise, counting(epochs));
        assertThat(epochs.get()).isBetween(6, 300);
        epochs.set(0);
        trainer(options(0, 0, 40), 1).train(noise, counting(epochs));
        assertThat(epochs.get()).isEqualTo(40);
    }

    @Test
    void heavierRowsCountMore() {
        double[][] same = new double[200][2];
        double[] target = new double[200];
        double[] weight = ones(200);
        for (int i = 0; i < 200; i++) {
            same[i][0] = 1;
            target[i] = i % 4 == 0 ? 1 : 0;
            weight[i] = i % 4 == 0 ? 9 : 1;
        }
        double[] numbers = trainer(options(0, 0, 200), 1)
                .train(new NetworkTrainer.Rows(same, target, weight, 0), CompiledPredictorTest.IGNORED);
        double margin = NetworkGradient.output(new NetworkShape(List.of(2, 8, 1)), numbers, same[0]);
        assertThat(1 / (1 + Math.exp(-margin))).isEqualTo(.75, within(.03));
    }

    @Test
    void aStopIsHeardWithinAnEpoch() {
        Work.Progress stopped = new Work.Progress() {
            @Override
            public void advance(double share) {
            }

            @Override
            public void check() {
                throw new TrainingCancelledException();
            }
        };
        assertThatThrownBy(() -> trainer(options(0, 0, 10), 1).train(exclusiveOr(50), stopped))
                .isInstanceOf(TrainingCancelledException.class);
    }

    private static Algorithm.DeepLearning options(double dropout, double validationShare, int epochs) {
        return new Algorithm.DeepLearning(List.of(8), dropout, .02, 0, 16, epochs, validationShare, 5);
    }

    private static NetworkTrainer trainer(Algorithm.DeepLearning options, long seed) {
        return new NetworkTrainer(options, new NetworkShape(List.of(2, 8, 1)), NetworkLoss.LOGISTIC, seed);
    }

    private NetworkTrainer.Rows exclusiveOr(int size) {
        double[][] x = new double[size][2];
        double[] target = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            target[i] = x[i][0] > 0 == x[i][1] > 0 ? 1 : 0;
        }
        return new NetworkTrainer.Rows(x, target, ones(size), 0);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Work.Progress counting(AtomicInteger epochs) {
        return new Work.Progress() {
            @Override
            public void advance(double share) {
                epochs.incrementAndGet();
            }

            @Override
            public void check() {
            }
        };
    }
}
