package io.telelink.demo.world;

import java.util.SplittableRandom;

/** Randomness that depends on what it is for and on nothing else, so that people can be made in any order and on any thread. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {
    }

    static SplittableRandom of(long seed, long number, long purpose) {
        return new SplittableRandom(mixed(mixed(mixed(seed) + number) + purpose));
    }

    /** Finalizer of MurmurHash3, as of Stafford (2011), variant 13. */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** How many of so many, each kept with a probability. */
    static int kept(int count, double probability, SplittableRandom random) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            kept += random.nextDouble() < probability ? 1 : 0;
        }
        return kept;
    }

    /** A Poisson number of a small mean (Knuth 1969). */
    static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
