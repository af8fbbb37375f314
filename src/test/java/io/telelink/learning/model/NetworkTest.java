package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.explain.ShapleyEstimate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final int WIDTH = 7;
    private static final int ROWS = 203;

    private final Random random = new Random(6);
    private final NetworkShape shape = new NetworkShape(List.of(WIDTH, 9, 5, 1));
    private final double[] numbers = random.doubles(shape.numbers(), -1, 1).toArray();
    private final double[] rows = random.doubles(ROWS * WIDTH, -2, 2).map(v -> v < -1.5 ? 0 : v).toArray();
    private final double[] background = random.doubles(6 * WIDTH, -2, 2).toArray();
    private final Network network = new Network(shape, Scale.LOG_ODDS, numbers, background);

    @Test
    void computesWhatMatricesAndRectifiersDo() {
        for (int r = 0; r < ROWS; r++) {
            assertThat(network.margin(rows, r * WIDTH)).isEqualTo(plain(rows, r * WIDTH), within(1e-12));
        }
    }

    /** The definition, one number after the other. */
    private double plain(double[] values, int offset) {
        double[] in = Arrays.copyOfRange(values, offset, offset + WIDTH);
        for (int layer = 0; layer < 3; layer++) {
            double[] out = new double[shape.outputs(layer)];
            for (int o = 0; o < out.length; o++) {
                double sum = numbers[shape.biases(layer) + o];
                for (int i = 0; i < in.length; i++) {
                    sum += numbers[shape.weights(layer) + i * out.length + o] * in[i];
                }
                out[o] = layer < 2 ? Math.max(0, sum) : sum;
            }
            in = out;
        }
        return in[0];
    }

    @Test
    void aBatchGivesTheSameBitsAsSingleRows() {
        double[] margins = new double[ROWS + 2];
        network.margins(rows, ROWS, margins, 1);
        for (int r = 0; r < ROWS; r++) {
            assertThat(margins[r + 1]).isEqualTo(network.margin(rows, r * WIDTH));
        }
        assertThat(margins[0]).isZero();
        assertThat(margins[ROWS + 1]).isZero();
    }

    @Test
    void contributionsSumToTheMarginAndCountFromTheMeanOfTheBackground() {
        double[] single = new double[WIDTH];
        double[] contributions = new double[WIDTH];
        for (int r = 0; r < ROWS; r++) {
            System.arraycopy(rows, r * WIDTH, single, 0, WIDTH);
            network.contributions(single, contributions);
            double sum = network.base();
            for (double contribution : contributions) {
                sum += contribution;
            }
            assertThat(sum).isEqualTo(network.margin(single, 0), within(1e-12));
        }
        double mean = 0;
        for (int b = 0; b < 6; b++) {
            mean += network.margin(background, b * WIDTH) / 6;
        }
        assertThat(network.base()).isEqualTo(mean, within(1e-12));
    }

    @Test
    void contributionsOfALinearNetworkAreExact() {
        NetworkShape line = new NetworkShape(List.of(3, 1));
        Network linear = new Network(line, Scale.LOG_ODDS, new double[] {2, -1, .5, 4}, new double[] {1, 1, 1, 3, 0, 1});
        double[] contributions = new double[3];
        linear.contributions(new double[] {5, 2, 1}, contributions);
        assertThat(contributions).containsExactly(new double[] {2 * 3, -1.5, 0}, within(1e-12));
        assertThat(linear.base()).isEqualTo(8, within(1e-12));
        assertThat(linear.estimate(new double[] {5, 2, 1}).standardErrors()).containsOnly(new double[] {0}, within(1e-12));
    }

    @Test
    void contributionsSayHowFarTheyMayBeOff() {
        ShapleyEstimate estimate = network.estimate(Arrays.copyOf(rows, WIDTH));
        assertThat(network.isSampled()).isTrue();
        assertThat(Arrays.stream(estimate.standardErrors()).boxed()).hasSize(WIDTH).anyMatch(error -> error > 0)
                .allMatch(error -> error >= 0 && error < .5);
    }

    @Test
    void comesBackBitIdenticalFromItsBytes() throws IOException {
        Network back = (Network) read(written(network));
        assertThat(written(back)).isEqualTo(written(network));
        assertThat(back.margin(rows, 0)).isEqualTo(network.margin(rows, 0));
        assertThat(back.base()).isEqualTo(network.base());
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkShape(List.of(3, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkShape(List.of(3, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkShape(List.of(1_000_000, 1_000_000, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(shape, Scale.LOG_ODDS, new double[3], background));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(shape, Scale.LOG_ODDS, numbers, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(shape, Scale.PROBABILITY, numbers, background));
        double[] infinite = numbers.clone();
        infinite[2] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(shape, Scale.LOG_ODDS, infinite, background));
    }

    private static byte[] written(Predictor predictor) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PredictorFormat.write(new DataOutputStream(bytes), predictor);
        return bytes.toByteArray();
    }

    private static Predictor read(byte[] bytes) throws IOException {
        return PredictorFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
