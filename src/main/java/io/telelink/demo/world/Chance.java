package io.telelink.demo.world;

import java.util.SplittableRandom;

/** Randomness that depends on what it is for and on nothing else, so that people can be made in any order and on any thread. */
final class Chance {

    private static final int DIGITS = 53;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {
    }

    static SplittableRandom of(long seed, long number, long purpose) {
        return new SplittableRandom(mixed(person(seed, number) + purpose));
    }

    /** What all chances of a person have in common. */
    static long person(long seed, long number) {
        return mixed(mixed(seed) + number);
    }

    /** One chance from 0 to 1, cheaper than a sequence of them. */
    static double single(long person, long purpose) {
        return (mixed(person + purpose) >>> Double.SIZE - DIGITS) * 0x1.0p-53;
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
