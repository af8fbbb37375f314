package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telelink.learning.value.ConformalInterval;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConformalFitTest {

    /** Customers who leave at some time with probability p, and bring what they brought until then. */
    private record Sample(double[] amount, double[] estimate, double[] probability, double[] scale) {

        static Sample of(int rows, Random random) {
            Sample sample = new Sample(new double[rows], new double[rows], new double[rows], new double[rows]);
            for (int i = 0; i < rows; i++) {
                double p = random.nextDouble() * random.nextDouble();
                sample.probability[i] = p;
                sample.scale[i] = random.nextDouble(200, 900);
                sample.estimate[i] = sample.scale[i] * (1 - p / 2);
                sample.amount[i] = sample.scale[i] * (random.nextDouble() < p ? random.nextDouble() : 1)
                        * (1 + .05 * random.nextGaussian());
            }
            return sample;
        }

        double share(ConformalInterval range, double from, double to) {
            int held = 0;
            int of = 0;
            for (int i = 0; i < amount.length; i++) {
                if (probability[i] >= from && probability[i] < to) {
                    of++;
                    double score = ConformalInterval.score(amount[i], estimate[i], range.below(probability[i]),
                            range.above(probability[i]), scale[i]);
                    held += score <= range.factor() ? 1 : 0;
                }
            }
            return (double) held / of;
        }
    }

    @Test
    void theStatedShareOfOtherCustomersIsWithinTheirRange() {
        Random random = new Random(2);
        for (double level : new double[] {.8, .9}) {
            double sum = 0;
            for (int trial = 0; trial < 30; trial++) {
                Sample seen = Sample.of(1500, random);
                ConformalInterval range = ConformalFit.of(seen.amount(), seen.estimate(), seen.probability(), seen.scale(), level,
                        12, trial);
                sum += Sample.of(2000, random).share(range, 0, 1);
            }
            assertThat(sum / 30).isBetween(level - .01, level + .015);
        }
    }

    @Test
    void theShareHoldsAmongSafeCustomersAndThoseAtRiskAlike() {
        Random random = new Random(3);
        Sample seen = Sample.of(6000, random);
        ConformalInterval range = ConformalFit.of(seen.amount(), seen.estimate(), seen.probability(), seen.scale(), .9, 12, 1);
        Sample other = Sample.of(20_000, random);
        assertThat(other.share(range, 0, .08)).isBetween(.86, .95);
        assertThat(other.share(range, .08, .3)).isBetween(.86, .95);
        assertThat(other.share(range, .3, 1)).isBetween(.86, .95);
        assertThat(range.below(.02)).isLessThan(range.below(.4) / 2);
    }

    @Test
    void tooFewRowsAreRefused() {
        Sample few = Sample.of(39, new Random(1));
        assertThatIllegalArgumentException().isThrownBy(() -> ConformalFit.of(few.amount(), few.estimate(), few.probability(),
                few.scale(), .9, 12, 1)).withMessageContaining("at least 40");
    }
}
